import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readConfig } from '#src/server/config.ts';
import { lockDataDir } from '#src/server/lock.ts';
import { Site } from '#src/server/site.ts';
import { giveUp } from '#src/server/steps.ts';
import { COMMANDS, type Outcome } from './commands.ts';
import { askServer } from './socket.ts';

await main().catch(giveUp);

async function main(): Promise<void> {
	const { values, positionals } = readArguments();
	const [name = ''] = positionals;
	const command = COMMANDS[name];
	const takes = Object.entries(command?.options ?? {});
	if (values.help || !name) {
		console.log(
			command ? `npm run -s rapport -- ${name}${takes.map(([option, word]) => ` [--${option} ${word}]`).join('')} [--json]\n\n${command.does}` : help(),
		);
		return;
	}
	if (!command) throw new Error(`There is no command "${name}".\n\n${help()}`);
	const options = Object.fromEntries(Object.entries(values).flatMap(([option, value]) => (typeof value === 'string' ? [[option, value]] : [])));
	const foreign = Object.keys(options).find((option) => !command.options?.[option]);
	if (foreign) throw new Error(`${name} takes no --${foreign}. See: npm run -s rapport -- ${name} --help`);

	const config = readConfig(process.env);
	if (!existsSync(config.dataDir)) throw new Error(`There is no site in ${config.dataDir} yet. Run npm start first, or set DATA_DIR.`);
	const outcome = (await askServer(config.dataDir, name, options)) ?? (await runAlone(name));
	console.log(values.json ? JSON.stringify(outcome.json, null, 2) : outcome.lines.join('\n'));
	process.exitCode = outcome.exitCode;

	async function runAlone(asked: string): Promise<Outcome> {
		const lock = await lockDataDir(config.dataDir);
		if (!lock) throw new Error(`${config.dataDir} is in use by a process that does not answer. Try again in a moment.`);
		const site = await Site.open(config);
		try {
			return (await COMMANDS[asked]?.run(site, options)) ?? { lines: [], json: null, exitCode: 1 };
		} finally {
			await site.close();
			lock.release();
		}
	}
}

function readArguments() {
	try {
		const named = Object.values(COMMANDS).flatMap(({ options = {} }) => Object.keys(options));
		const texts = Object.fromEntries(named.map((option) => [option, { type: 'string' as const }]));
		return parseArgs({ allowPositionals: true, options: { ...texts, help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } } });
	} catch (error) {
		throw new Error(`${error instanceof Error ? error.message : error}\n\n${help()}`);
	}
}

function help(): string {
	const lines = Object.entries(COMMANDS).map(([name, { does }]) => `  ${name.padEnd(10)} ${does}`);
	return `npm run -s rapport -- COMMAND [--json]\n\n${lines.join('\n')}\n\n--help after a command says more. --json prints data. DATA_DIR names the site (see .env.example).`;
}
