/** Lighthouse as it comes: mobile, on a simulated slow link. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { FLAGS, findChromium } from '../browser.ts';
import { median, rounded } from './figures.ts';
import { type Lab, serve } from './lab.ts';
import { installOwnPackages, OWN } from './own-packages.ts';

export interface LighthousePage {
	name: string;
	runs: number;
	/** Of 100 each. */
	performance: number;
	accessibility: number;
	bestPractices: number;
	seo: number;
	lcp: number;
	tbt: number;
	cls: number;
	/** What took a point outside of performance. */
	faults: string[];
}

const Score = z.object({ score: z.number() });
const Audit = z.object({ numericValue: z.number() });
const Report = z.object({
	lighthouseVersion: z.string(),
	categories: z.object({
		performance: Score,
		accessibility: Score.extend({ auditRefs: z.array(z.object({ id: z.string() })) }),
		'best-practices': Score.extend({ auditRefs: z.array(z.object({ id: z.string() })) }),
		seo: Score.extend({ auditRefs: z.array(z.object({ id: z.string() })) }),
	}),
	audits: z
		.record(z.string(), z.object({ score: z.number().nullable() }))
		.and(z.object({ 'largest-contentful-paint': Audit, 'total-blocking-time': Audit, 'cumulative-layout-shift': Audit })),
});
type Report = z.infer<typeof Report>;

/** Runs Lighthouse on the pages that strangers see first: the median of three runs. Throws when it cannot be installed. */
export async function measureLighthouse(lab: Lab): Promise<LighthousePage[]> {
	await installOwnPackages();
	const corpus = await lab.site('main');
	const server = await serve(corpus);
	try {
		const { home, guide, case: oneCase, search } = corpus.urls;
		const pages: LighthousePage[] = [];
		for (const [name, url] of Object.entries({ home, guide, case: oneCase, search: search.replace(/\?.*/, '') })) {
			console.error(`  ${name}`);
			const reports: Report[] = [];
			for (let turn = 0; turn < (lab.isQuick ? 1 : 3); turn += 1) reports.push(await reportOn(url));
			pages.push(summary(name, reports));
		}
		return pages;
	} finally {
		await server.stop();
	}
}

async function reportOn(url: string): Promise<Report> {
	const cli = join(OWN, 'node_modules', 'lighthouse', 'cli', 'index.js');
	const flags = ['--headless=new', ...FLAGS].join(' ');
	const { stdout } = await promisify(execFile)(
		process.execPath,
		[
			cli,
			url,
			'--output=json',
			'--quiet',
			'--no-enable-error-reporting',
			'--only-categories=performance,accessibility,best-practices,seo',
			`--chrome-flags=${flags}`,
		],
		{ env: { ...process.env, CHROME_PATH: await findChromium() }, maxBuffer: 64 * 1024 * 1024 },
	);
	return Report.parse(JSON.parse(stdout));
}

function summary(name: string, reports: Report[]): LighthousePage {
	const middle = (read: (report: Report) => number) => median(reports.map(read));
	const faults = reports.flatMap(({ categories, audits }) =>
		[categories.accessibility, categories['best-practices'], categories.seo]
			.flatMap(({ auditRefs }) => auditRefs.map(({ id }) => id))
			.filter((id) => {
				const score = audits[id]?.score ?? null;
				return score !== null && score < 0.9;
			}),
	);
	return {
		name,
		runs: reports.length,
		performance: Math.round(middle(({ categories }) => categories.performance.score * 100)),
		accessibility: Math.round(middle(({ categories }) => categories.accessibility.score * 100)),
		bestPractices: Math.round(middle(({ categories }) => categories['best-practices'].score * 100)),
		seo: Math.round(middle(({ categories }) => categories.seo.score * 100)),
		lcp: Math.round(middle(({ audits }) => audits['largest-contentful-paint'].numericValue)),
		tbt: Math.round(middle(({ audits }) => audits['total-blocking-time'].numericValue)),
		cls: rounded(
			middle(({ audits }) => audits['cumulative-layout-shift'].numericValue),
			3,
		),
		faults: [...new Set(faults)],
	};
}
