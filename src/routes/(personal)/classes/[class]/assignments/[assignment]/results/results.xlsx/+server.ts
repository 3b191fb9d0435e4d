import { respondDownload } from '$lib/server/respond-file';
import { writeWorkbook } from '$lib/server/results/write-xlsx';
import { resultsTables } from '../results-tables';
import type { RequestHandler } from './$types';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const GET: RequestHandler = async (event) => {
	const { learners, questions, answers, confusions } = await resultsTables(event);
	const workbook = await writeWorkbook([learners(), questions(), answers(), confusions()]);
	return respondDownload('results.xlsx', XLSX, workbook);
};
