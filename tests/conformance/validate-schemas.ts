import { strFromU8 } from 'fflate';
import { validateXML } from 'xmllint-wasm';
import { STANDARDS, type Standard } from '../../src/lib/package/standard.ts';

interface SchemaFile {
	readonly fileName: string;
	readonly contents: string;
}

/**
 * Validates a package's manifest and metadata against the schemas that the package itself carries.
 * @param files the unpacked zip @returns what the validator complains of
 */
export async function validatePackage(
	files: Readonly<Record<string, Uint8Array>>,
	standard: Standard
): Promise<string[]> {
	const { packaging, prefixed, metadata } = STANDARDS[standard];
	const read = (fileName: string): SchemaFile => ({
		fileName,
		contents: strFromU8(files[fileName] ?? new Uint8Array())
	});
	const schemas = Object.keys(files)
		.filter((name) => /\.(xsd|dtd)$/.test(name))
		.map(read);
	return [
		...(await validateDocuments([read('imsmanifest.xml')], [packaging, ...Object.values(prefixed)], schemas)),
		...(await validateDocuments([read('metadata.xml')], [metadata], schemas))
	];
}

/** Validates documents against the schemas of the namespaces. */
export async function validateDocuments(
	documents: readonly SchemaFile[],
	namespaces: readonly { readonly uri: string; readonly schema: string }[],
	schemas: readonly SchemaFile[]
): Promise<string[]> {
	const imports = namespaces.map(
		({ uri, schema }) => `<xs:import namespace="${uri}" schemaLocation="${schema}"/>`
	);
	const { valid, errors, rawOutput } = await validateXML({
		xml: documents,
		schema: {
			fileName: 'all.xsd',
			contents: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`
		},
		preload: schemas.map(({ fileName, contents }) => ({
			fileName,
			// IMS's schema of metadata is ambiguous as it stands, and libxml2 refuses it; this says what it means.
			contents: fileName === 'imsmd_rootv1p2p1.xsd' ? contents.replace('##any', '##other') : contents
		}))
	});
	return valid ? [] : [...errors.map(({ message }) => message), rawOutput].slice(0, 20);
}
