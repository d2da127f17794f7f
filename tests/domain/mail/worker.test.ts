import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { outbox, signInAddresses } from '#db/schema/index.ts';
import { markDemo } from '#src/demo/mark.ts';
import { SYSTEM } from '#src/domain/actor.ts';
import { queueSecretMail } from '#src/features/mail/queue-mail.ts';
import type { Mail, Mailer } from '#src/mail/mailer.ts';
import { readConfig } from '#src/server/config.ts';
import { Site } from '#src/server/site.ts';
import { startWorker } from '#src/worker/start-worker.ts';
import { freshFolder } from '#tests/support/database.ts';
import { PATIENCE } from '#tests/support/patience.ts';

/** A site with no cases of its own. */
async function site({ isDemo = false } = {}): Promise<Site> {
	const folder = await freshFolder();
	if (isDemo) markDemo(join(folder, 'data'));
	await mkdir(join(folder, 'content', 'cases'), { recursive: true });
	const opened = await Site.open(readConfig({ DATA_DIR: join(folder, 'data') }));
	onTestFinished(() => opened.close());
	return opened;
}

const queue = (here: Site, to: string) => {
	const ctx = here.contextAs(SYSTEM);
	return ctx.db.write([queueSecretMail(ctx, { kind: 'password-changed', to })]);
};

/** A mailer that keeps what it was given, and answers when it is told to. */
function slowMailer(): Mailer & { sent: Mail[]; answer: () => void } {
	const waiting: (() => void)[] = [];
	const sent: Mail[] = [];
	return {
		sent,
		answer: () => waiting.shift()?.(),
		send: (mail) => {
			sent.push(mail);
			return new Promise((resolve) => waiting.push(resolve));
		},
		close() {},
	};
}

test('a site that stops waits for the mail it was sending, and begins no other', async () => {
	const here = await site();
	await queue(here, 'ines@example.org');
	await queue(here, 'tom@example.org');
	const mailer = slowMailer();
	const worker = startWorker(here, mailer);
	await vi.waitFor(() => expect(mailer.sent).toHaveLength(1), PATIENCE);
	let isStopped = false;
	const stopped = worker.stop().then(() => {
		isStopped = true;
	});
	await new Promise((resolve) => setTimeout(resolve, 50));
	expect(isStopped).toBe(false);
	mailer.answer();
	await stopped;
	expect(mailer.sent).toHaveLength(1);
	const rows = await here.contextAs(SYSTEM).db.read.select({ sentAt: outbox.sentAt }).from(outbox).orderBy(outbox.id);
	expect(rows.map(({ sentAt }) => sentAt !== null)).toEqual([true, false]);
});

test('mail goes out again and again, and never twice at once', async () => {
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
	onTestFinished(() => void vi.useRealTimers());
	const here = await site();
	await queue(here, 'ines@example.org');
	const mailer = slowMailer();
	const worker = startWorker(here, mailer);
	await vi.waitFor(() => expect(mailer.sent).toHaveLength(1), PATIENCE);
	vi.advanceTimersByTime(60_000);
	await new Promise((resolve) => setTimeout(resolve, 30));
	expect(mailer.sent).toHaveLength(1);
	mailer.answer();
	await new Promise((resolve) => setTimeout(resolve, 30));
	await queue(here, 'tom@example.org');
	vi.advanceTimersByTime(5000);
	await vi.waitFor(() => expect(mailer.sent.map(({ to }) => to)).toEqual(['ines@example.org', 'tom@example.org']), PATIENCE);
	mailer.answer();
	await worker.stop();
});

test('each mail of a demo says that its community is invented, and no other does', async () => {
	for (const isDemo of [true, false]) {
		const here = await site({ isDemo });
		const ctx = here.contextAs(SYSTEM);
		const mails = [
			{ kind: 'password-changed', to: 'ines@example.org' },
			{ kind: 'password-reset', to: 'ines@example.org', link: 'http://x' },
			{ kind: 'invitation', to: 'tom@example.org', link: 'http://x' },
		] as const;
		await ctx.db.write(mails.map((mail) => queueSecretMail(ctx, mail)));
		const mailer = slowMailer();
		const worker = startWorker(here, mailer);
		for (let sent = 1; sent <= mails.length; sent += 1) {
			await vi.waitFor(() => expect(mailer.sent).toHaveLength(sent), PATIENCE);
			mailer.answer();
		}
		await worker.stop();
		for (const { subject, text } of mailer.sent) {
			expect(subject.startsWith('[Demo] ')).toBe(isDemo);
			expect(text.startsWith('This mail belongs to a demo of Rapport. Its people and threads are\ninvented.\n\n')).toBe(isDemo);
		}
	}
});

test('what was kept long enough is erased when a site starts', async () => {
	const here = await site();
	const { db } = here.contextAs(SYSTEM);
	await db.write([db.read.insert(signInAddresses).values({ actorKey: 'k', address: '203.0.113.7', at: 0 })]);
	const worker = startWorker(here, slowMailer());
	await vi.waitFor(async () => expect(await db.read.$count(signInAddresses)).toBe(0), PATIENCE);
	await worker.stop();
});

test('while the database is away nothing is tried, and mail goes out when it is back', async () => {
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
	onTestFinished(() => void vi.useRealTimers());
	vi.spyOn(console, 'error').mockImplementation(() => {});
	const here = await site();
	await queue(here, 'ines@example.org');
	here.keeper.report(Object.assign(new Error('locked'), { code: 'SQLITE_BUSY' }));
	expect(here.keeper.away).not.toBeNull();
	const mailer = slowMailer();
	const worker = startWorker(here, mailer);
	vi.advanceTimersByTime(5000);
	await new Promise((resolve) => setTimeout(resolve, 30));
	expect(mailer.sent).toEqual([]);
	await here.keeper.open();
	vi.advanceTimersByTime(5000);
	await vi.waitFor(() => expect(mailer.sent).toHaveLength(1), PATIENCE);
	mailer.answer();
	await worker.stop();
});

test('a fault of one turn is reported and the next turn goes on', async () => {
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
	onTestFinished(() => void vi.useRealTimers());
	const reported = vi.spyOn(console, 'error').mockImplementation(() => {});
	onTestFinished(() => reported.mockRestore());
	const here = await site();
	await queue(here, 'ines@example.org');
	await queue(here, 'tom@example.org');
	const sent: string[] = [];
	const worker = startWorker(here, {
		async send({ to }) {
			if (to === 'ines@example.org') throw new TypeError('a bug');
			sent.push(to);
		},
		close() {},
	});
	await vi.waitFor(() => expect(reported).toHaveBeenCalledWith(expect.stringContaining('a bug')), PATIENCE);
	await new Promise((resolve) => setTimeout(resolve, 10));
	vi.advanceTimersByTime(5000);
	await vi.waitFor(() => expect(sent).toEqual(['tom@example.org']), PATIENCE);
	await worker.stop();
});
