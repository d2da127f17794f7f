import { existsSync, mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readConfig } from '#src/server/config.ts';
import { lockDataDir } from '#src/server/lock.ts';
import { Site } from '#src/server/site.ts';
import { giveUp } from '#src/server/steps.ts';
import { COMMANDS, type Outcome } from './commands.ts';
import { askServer } from './socket.ts';
import { textFrom } from './text-input.ts';

const spoken = (name: string) => name.replace('-', ' ');

await main().catch(giveUp);

async function main(): Promise<void> {
	const { values, positionals } = readArguments();
	const isOfTwo = COMMANDS[positionals.slice(0, 2).join('-')] !== undefined;
	const name = positionals.slice(0, isOfTwo ? 2 : 1).join('-');
	const files = positionals.slice(isOfTwo ? 2 : 1);
	const [file, ...more] = files;
	const command = COMMANDS[name];
	const takes = Object.entries(command?.options ?? {});
	if (values.help || !name) {
		const words = [command?.file ?? '', ...takes.map(([option, word]) => `[${`--${option} ${word}`.trim()}]`), '[--json]'].filter(Boolean).join(' ');
		console.log(command ? `npm run -s rapport -- ${spoken(name)} ${words}\n\n${command.does}` : help());
		return;
	}
	if (!command) throw new Error(`There is no command "${name}".\n\n${help()}`);
	const named = Object.entries(values).flatMap(([option, value]) =>
		option === 'json' || option === 'help' ? [] : [[option, Array.isArray(value) ? value.join('\n') : String(value)] as const],
	);
	const takesMany = command.file?.includes('...') ?? false;
	const options: Record<string, string> = { ...Object.fromEntries(named), ...(takesMany ? { files: files.join('\n') } : file === undefined ? {} : { file }) };
	const tooMany = !takesMany && more.length > 0;
	if (tooMany || (file !== undefined && !command.file))
		throw new Error(`${name} takes ${command.file ? 'one file' : 'no file'}: ${more[0] ?? file} is too much.`);
	const foreign = named.map(([option]) => option).find((option) => command.options?.[option] === undefined);
	if (foreign) throw new Error(`${name} takes no --${foreign}. See: npm run -s rapport -- ${name} --help`);

	if ('alone' in command) return tell(await command.alone(files, options, () => readConfig(process.env)));
	if (command.reads) options.texts = JSON.stringify(await Promise.all(files.map(async (one) => ({ file: one, text: await textFrom(one) }))));
	const config = readConfig(process.env);
	if (!existsSync(config.dataDir)) {
		if (!command.begins) throw new Error(`There is no site in ${config.dataDir} yet. Run npm start first, or set DATA_DIR.`);
		mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
	}
	const outcome =
		'apart' in command ? await command.apart(config, options) : ((await askServer(config.dataDir, name, options)) ?? (await runAlone(command.run)));
	tell(outcome);

	function tell({ json, lines, exitCode }: Outcome): void {
		console.log(values.json ? JSON.stringify(json, null, 2) : lines.join('\n'));
		process.exitCode = exitCode;
	}

	async function runAlone(run: (site: Site, given: Record<string, string>) => Promise<Outcome>): Promise<Outcome> {
		const lock = await lockDataDir(config.dataDir);
		if (!lock) throw new Error(`${config.dataDir} is in use by a process that does not answer. Try again in a moment.`);
		const site = await Site.open(config);
		try {
			return await run(site, options);
		} finally {
			await site.close();
			lock.release();
		}
	}
}

function readArguments() {
	try {
		const named = Object.values(COMMANDS).flatMap(({ options = {} }) => Object.entries(options));
		const texts = Object.fromEntries(
			named.map(([option, word]) => [option, { type: word === '' ? ('boolean' as const) : ('string' as const), multiple: word.endsWith('...') }]),
		);
		return parseArgs({ allowPositionals: true, options: { ...texts, help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } } });
	} catch (error) {
		throw new Error(`${error instanceof Error ? error.message : error}\n\n${help()}`);
	}
}

function help(): string {
	const lines = Object.entries(COMMANDS).map(([name, { does }]) => `  ${spoken(name).padEnd(14)} ${does}`);
	return `npm run -s rapport -- COMMAND [--json]\n\n${lines.join('\n')}\n\n--help after a command says more. --json prints data. DATA_DIR names the site (see .env.example).`;
}
