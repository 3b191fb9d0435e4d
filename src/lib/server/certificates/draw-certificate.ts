import PDFDocument from 'pdfkit';
import { showCertificateCode } from '../../assign/certificate-code.ts';
import { qrPath } from '../../classes/qr-path.ts';
import { m } from '../../paraglide/messages.js';
import { getLocale } from '../../paraglide/runtime.js';
import type { Certificate } from './issue.ts';
import { canSet, REGULAR, SEMI_BOLD } from './typeface.ts';

export type DrawOutcome =
	| { readonly kind: 'drawn'; readonly pdf: Buffer }
	/** The typeface has no letters for this text. */
	| { readonly kind: 'letters-missing'; readonly text: string };

/** The colours of the site on paper, as in app.css. */
const INK = '#1e1c19';
const INK_SOFT = '#5c574f';
const RULE = '#ddd8cd';
const ACCENT = '#2b4a3f';

/** Points: A4 lies on its side. */
const PAGE = { width: 841.89, height: 595.28 };
const LEFT = 84;
const WIDTH = PAGE.width - 2 * LEFT;
const QR = 84;
const FOOT = PAGE.height - 54 - QR;

type Face = 'regular' | 'semi-bold';

/**
 * Draws a certificate as a tagged PDF of one page (PDF/UA-1, ISO 14289-1: with title, language and a structure that is
 * read aloud in order).
 * @param verify address of the page that confirms certificates
 */
export async function drawCertificate(certificate: Certificate, verify: string): Promise<DrawOutcome> {
	const { name, course, assignment } = certificate;
	for (const text of [name, course, assignment]) if (!canSet(text)) return { kind: 'letters-missing', text };
	const code = showCertificateCode(certificate.code);
	const doc = new PDFDocument({
		size: 'A4',
		layout: 'landscape',
		margin: 0,
		pdfVersion: '1.7',
		// @ts-expect-error -- pdfkit makes PDF/UA-1; its types do not say so yet
		subset: 'PDF/UA',
		tagged: true,
		displayTitle: true,
		lang: getLocale(),
		info: {
			Title: m.certificate_of({ title: assignment, name }),
			Subject: m.certificate_title(),
			CreationDate: certificate.issuedAt,
			ModDate: certificate.issuedAt
		}
	});
	const chunks: Buffer[] = [];
	doc.on('data', (chunk: Buffer) => chunks.push(chunk));
	const ended = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject));
	doc.registerFont('regular', REGULAR).registerFont('semi-bold', SEMI_BOLD);
	const root = doc.struct('Document');
	doc.addStructure(root);

	/** One paragraph. @param y of its top; @returns the y below it */
	function set(
		tag: 'H1' | 'P',
		text: string,
		y: number,
		look: { size: number; face?: Face; colour?: string; width?: number; spacing?: number }
	): number {
		const { size, face = 'regular', colour = INK, width = WIDTH, spacing = 0 } = look;
		root.add(
			doc.struct(tag, {}, () => {
				doc
					.font(face)
					.fontSize(size)
					.fillColor(colour)
					.text(text, LEFT, y, { width, lineGap: size * 0.1, characterSpacing: spacing });
			})
		);
		return doc.y;
	}
	/** The largest size at which a text keeps to so many lines. */
	function fit(text: string, face: Face, largest: number, lines: number): number {
		doc.font(face);
		const isIn = (size: number) => {
			doc.fontSize(size);
			const one = doc.heightOfString('x', { width: WIDTH, lineGap: size * 0.1 });
			const isWhole = text.split(/\s+/).every((word) => doc.widthOfString(word) <= WIDTH);
			return isWhole && doc.heightOfString(text, { width: WIDTH, lineGap: size * 0.1 }) <= one * lines + 0.1;
		};
		for (let size = largest; size > SMALLEST; size--) if (isIn(size)) return size;
		return SMALLEST;
	}
	function decorate(draw: () => void): void {
		doc.markContent('Artifact', { type: 'Layout' });
		draw();
		doc.endMarkedContent();
	}

	decorate(() => {
		doc.rect(0, 0, 14, PAGE.height).fill(ACCENT);
		doc.rect(LEFT, 116, WIDTH, 0.75).fill(RULE);
		doc.rect(LEFT, FOOT - 24, WIDTH, 0.75).fill(RULE);
	});
	set('H1', m.certificate_title(), 84, { size: 15, face: 'semi-bold', colour: ACCENT, spacing: 0.6 });
	let y = set('P', name, 146, { size: fit(name, 'semi-bold', 40, 2), face: 'semi-bold' });
	y = set('P', m.certificate_passed(), y + 6, { size: 15, colour: INK_SOFT });
	y = set('P', assignment, y + 6, { size: fit(assignment, 'regular', 26, 2) });
	if (course !== assignment) {
		const text = m.certificate_course({ course });
		y = set('P', text, y + 2, { size: fit(text, 'regular', 15, 2), colour: INK_SOFT });
	}
	if (certificate.percent !== null)
		y = set('P', m.certificate_score({ percent: certificate.percent }), y + 14, {
			size: 15,
			face: 'semi-bold'
		});
	set(
		'P',
		m.certificate_on({ date: tellDay(certificate.passedOn) }),
		y + (certificate.percent === null ? 14 : 2),
		{
			size: 15
		}
	);

	const narrow = WIDTH - QR - 24;
	const below = set('P', m.certificate_verify({ address: verify }), FOOT, {
		size: 10,
		colour: INK_SOFT,
		width: narrow
	});
	set('P', code, below + 4, { size: 15, face: 'semi-bold', width: narrow, spacing: 1 });
	const { size, d } = qrPath(`${verify}/${code}`);
	root.add(
		doc.struct('Figure', { alt: m.certificate_qr() }, () => {
			doc
				.save()
				.translate(LEFT + WIDTH - QR, FOOT)
				.scale(QR / size)
				.path(d)
				.fill(INK)
				.restore();
		})
	);
	root.end();
	doc.end();
	await ended;
	return { kind: 'drawn', pdf: Buffer.concat(chunks) };
}

/** Points: smaller than this nobody reads on paper. */
const SMALLEST = 9;

/** @param day `YYYY-MM-DD` */
function tellDay(day: string): string {
	return new Intl.DateTimeFormat(getLocale(), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}
