import { Compiler, CompilerOptions } from 'inkjs/full';
import type { Fault } from '#src/lib/front-matter.ts';

/** How the compiler says it: `ERROR: line 12: what is wrong`. */
const COMPLAINT = /^(?:ERROR|WARNING|TODO|AUTHOR|RUNTIME \w+):\s*(?:'[^']*' )?line (\d+):\s*([\s\S]*)$/;

/** Compiles an Ink file into JSON. Whatever the compiler says of it is a fault with its line, a warning too. Only for builds and commands: no page needs it. */
export function compileInk(file: string, text: string): { ink: string | null; faults: Fault[] } {
	const faults: Fault[] = [];
	const complain = (complaint: string) => {
		const [, line = '1', words = complaint] = COMPLAINT.exec(complaint) ?? [];
		faults.push({ file, line: Number(line), field: 'ink', expected: `expected Ink that compiles; ${words.trim()}` });
	};
	try {
		const story = new Compiler(text, new CompilerOptions(null, [], true, complain)).Compile();
		return { ink: faults.length === 0 ? (story.ToJson() ?? null) : null, faults };
	} catch (error) {
		if (faults.length === 0) complain(error instanceof Error ? error.message : String(error));
		return { ink: null, faults };
	}
}
