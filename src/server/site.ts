import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Database } from '#db/client.ts';
import { builtFrom } from '#src/build/sources-digest.mjs';
import { isDemo } from '#src/demo/mark.ts';
import { type Actor, SYSTEM } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import type { HappenedEvent } from '#src/domain/events.ts';
import type { Lexicon } from '#src/features/anonymize/lexicon.ts';
import { caseCatalog } from '#src/features/cases/case-catalog.ts';
import { mirrorCases } from '#src/features/cases/mirror-cases.ts';
import { addSpace } from '#src/features/discussions/add-space.ts';
import { FIRST_SPACES } from '#src/features/discussions/first-spaces.ts';
import { openCaseThread } from '#src/features/discussions/open-case-thread.ts';
import { hasSpaces } from '#src/features/discussions/thread-lists.ts';
import { catalogOf, joined, type SearchCatalog } from '#src/features/search/catalog.ts';
import { mirrorRecords } from '#src/features/search/mirror-records.ts';
import type { Synonyms } from '#src/features/search/question.ts';
import { readSynonyms } from '#src/features/search/synonyms.ts';
import { type Keys, keysOf } from '#src/lib/keys.ts';
import { Backups } from './backup/backups.ts';
import { addressReader } from './client-address.ts';
import { type Config, ROOT } from './config.ts';
import { DatabaseKeeper } from './database-keeper.ts';
import { lexicon } from './lexicon.ts';
import { Log } from './log.ts';
import { LocalModel, modelsDirOf } from './model/local-model.ts';
import { pageCache } from './page-cache.ts';
import { SearchIndex } from './search-index.ts';
import { hasSecrets, readSecrets } from './secrets.ts';
import { fillSlotsFromSnapshot, refreshSlots } from './slots.ts';
import { StaticFiles } from './static-files.ts';

export const DIST = join(ROOT, 'dist');

/** Everything of a running site that must exist once: what pages, jobs and commands share. */
export class Site {
	readonly config: Config;
	readonly log: Log;
	readonly keeper: DatabaseKeeper;
	readonly index: SearchIndex;
	readonly backups: Backups;
	/** Reads along where a text is anonymized, if the operator put one there. */
	readonly model: LocalModel;
	readonly synonyms: Synonyms;
	files: StaticFiles;
	readonly keys: Keys;
	/** Whether its people and threads are invented: its folder is marked so, and nobody needs a password there. */
	readonly isDemo: boolean;
	/** From where a request comes, as limits count it. */
	readonly addressOf: (req: IncomingMessage) => string;
	#clock: () => Date;
	/** What brings everything up to the published cases runs one after the other: it writes a file of one name. */
	#refreshing: Promise<unknown> = Promise.resolve();
	/** Which program this is, for what it makes of a case and keeps. */
	#code: string;

	private constructor(config: Config, given: Given) {
		this.config = config;
		this.log = given.log;
		this.files = given.files;
		this.keys = given.keys;
		this.isDemo = isDemo(config.dataDir);
		this.addressOf = addressReader(config.trustedProxies);
		this.synonyms = given.synonyms;
		this.#clock = given.clock;
		this.#code = given.code;
		this.index = new SearchIndex(config.dataDir, given.log, () => this.#catalogFor(this.contextAs(SYSTEM)));
		this.backups = new Backups(config, given.log);
		this.model = new LocalModel(modelsDirOf(config.dataDir), (sentence) => given.log.tell(sentence));
		this.keeper = new DatabaseKeeper(config, {
			isNew: given.isNew,
			backups: this.backups,
			log: given.log,
			// What is kept was read from it: without it, every page of cases says the same.
			lost: () => pageCache().clear(),
			prepare: async (database) => {
				const ctx = this.#contextOn(
					() => database,
					SYSTEM,
					'start',
					() => {},
				);
				await mirrorCases(ctx, join(given.contentDir, 'cases'));
				if (!(await hasSpaces(ctx))) for (const space of FIRST_SPACES) await addSpace(ctx, space);
				await this.refresh(ctx);
			},
		});
	}

	/** What the engine that takes identities out knows of names, words and places. */
	get lexicon(): Lexicon {
		return lexicon();
	}

	/** Reads what was built and opens the database. A site whose database is away still serves the editors' pages. */
	static async open(config: Config, { contentDir = join(ROOT, 'content'), clock = () => new Date(), log = Log.inWords() } = {}): Promise<Site> {
		const isNew = !hasSecrets(config.dataDir);
		const keys = keysOf(readSecrets(config.dataDir).encryptionKey);
		const built = join(DIST, 'client');
		const files = existsSync(built) ? await StaticFiles.load(built, config.origin, { isDemo: isDemo(config.dataDir) }) : new StaticFiles();
		const site = new Site(config, { files, keys, synonyms: await readSynonyms(contentDir), code: await builtFrom(), isNew, contentDir, clock, log });
		if (!(await site.keeper.open())) await fillSlotsFromSnapshot(files, config.dataDir);
		return site;
	}

	contextAs(actor: Actor, requestId: string = randomUUID()): Context {
		return this.#contextOn(
			() => this.keeper.writes.over(this.keeper.database, actor),
			actor,
			requestId,
			(event) => void this.#happened(event),
		);
	}

	async close(): Promise<void> {
		this.model.close();
		await Promise.all([this.index.stop(), this.backups.stop()]);
		this.keeper.close();
	}

	#contextOn(database: () => Database, actor: Actor, requestId: string, announce: Context['announce']): Context {
		return {
			actor,
			get db() {
				return database();
			},
			clock: this.#clock,
			keys: this.keys,
			origin: this.config.origin,
			requestId,
			announce,
		};
	}

	/** Everything that shows cases learns of a change here: at once where readers look, in the background where an index is built. */
	async #happened(event: HappenedEvent): Promise<void> {
		if (!event.name.startsWith('case.')) return;
		this.index.schedule();
		const refresh = () =>
			this.refresh(this.contextAs(SYSTEM, `after ${event.name}`)).catch((error: unknown) => this.keeper.report(error) || this.log.fault(error));
		this.#refreshing = this.#refreshing.then(refresh);
		await this.#refreshing;
	}

	/** Brings threads, lists, caches and the server's search up to the published cases. */
	async refresh(ctx: Context = this.contextAs(SYSTEM)): Promise<void> {
		for (let opened = await openCaseThread(ctx); opened; opened = await openCaseThread(ctx, opened.id)) await new Promise(setImmediate);
		pageCache().invalidate('cases');
		await refreshSlots(ctx, this.files, { dataDir: this.config.dataDir, log: this.log });
		await mirrorRecords(ctx, this.#catalogFor(ctx));
	}

	#catalogFor(ctx: Context): SearchCatalog {
		return joined(catalogOf(this.files.records, this.#code), caseCatalog(ctx, this.#code));
	}
}

interface Given {
	files: StaticFiles;
	keys: Keys;
	synonyms: Synonyms;
	code: string;
	isNew: boolean;
	contentDir: string;
	clock: () => Date;
	log: Log;
}
