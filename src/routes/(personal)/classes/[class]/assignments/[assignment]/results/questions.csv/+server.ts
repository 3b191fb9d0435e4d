import { tableToCsv } from '$lib/exchange/table-csv';
import { respondDownload } from '$lib/server/respond-file';
import { resultsTables } from '../results-tables';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { columns, rows } = (await resultsTables(event)).questions();
	return respondDownload('questions.csv', 'text/csv; charset=utf-8', tableToCsv(columns, rows));
};
