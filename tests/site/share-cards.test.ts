import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningSite, startSite } from '#tests/support/site.ts';

let running: RunningSite;
beforeAll(async () => {
	running = await startSite();
});
afterAll(() => running.close());

const pictureAt = async (path: string) => {
	const page = await (await running.get(path)).text();
	const [, address = ''] = /property="og:image" content="([^"]+)"/.exec(page) ?? [];
	const answer = await running.get(new URL(address).pathname);
	return { address, answer, bytes: Buffer.from(await answer.arrayBuffer()) };
};

test.each([
	['/guides/rapport-basics', 'Guide.'],
	['/practices/co-responder-team', 'Practice.'],
	['/cases/the-call-he-answered', 'Case.'],
])('whoever shares %s shows a picture with its own title', async (path, foot) => {
	const { address, answer, bytes } = await pictureAt(path);
	expect(address).toBe(`${running.origin}/social${path}.png`);
	expect(answer.headers.get('content-type')).toBe('image/png');
	const { width, height, exif } = await sharp(bytes).metadata();
	expect([width, height]).toEqual([1200, 630]);
	const [, title = ''] = /<h1[^>]*>([^<]+)/.exec(await (await running.get(path)).text()) ?? [];
	expect(exif?.toString()).toContain(title.trim());
	expect(exif?.toString()).toContain(foot);
	// Every letter is drawn: a font that was not found would leave the sheet nearly empty.
	const { channels } = await sharp(bytes).greyscale().stats();
	expect(channels[0]?.stdev).toBeGreaterThan(20);
});

test('a picture is drawn once for all who ask without signing in', async () => {
	const [first, second] = [await running.get('/social/guides/hooks-and-triggers.png'), await running.get('/social/guides/hooks-and-triggers.png')];
	expect(first.headers.get('etag')).toBeTruthy();
	expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
});

test.each(['/social/guides/nothing.png', '/social/cases/nothing.png', '/social/members/1.png'])('there is no picture at %s', async (path) => {
	expect((await running.get(path)).status).toBe(404);
});
