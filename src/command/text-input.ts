import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';

/** The standard input, as it is named on the command line. */
export const INPUT = '-';

/**
 * The text of a file, or of the standard input for a hyphen, without the mark that some programs put before UTF-8. Throws a sentence for what cannot
 * be read, and for what is not UTF-8: in letters that were lost, no name is found.
 */
export async function textFrom(name: string, input: AsyncIterable<string | Uint8Array> = process.stdin): Promise<string> {
	if (name !== INPUT) return decoded(await bytesOf(name), name);
	if (input === process.stdin && process.stdin.isTTY) console.error('Paste or type a text, then end it with Ctrl-D on a line of its own.');
	return decoded(await buffer(input), 'The standard input');
}

async function bytesOf(name: string): Promise<Buffer> {
	return readFile(name).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'EISDIR') throw new Error(`${name} is a folder. Name a file in it.`);
		if (error.code === 'ENOENT' || error.code === 'ENOTDIR') throw new Error(`There is no file ${name}.`);
		throw new Error(`The file ${name} cannot be read (${error.code}).`);
	});
}

function decoded(bytes: Buffer, what: string): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw new Error(`${what} is not text in UTF-8. Save it as UTF-8 and try again.`);
	}
}
