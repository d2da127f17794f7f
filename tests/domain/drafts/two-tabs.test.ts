import { expect, test } from 'vitest';
import { addPost } from '#src/features/discussions/add-post.ts';
import { editPost } from '#src/features/discussions/edit-post.ts';
import { keepDraft } from '#src/features/drafts/keep-draft.ts';
import { draftAt } from '#src/features/drafts/queries.ts';
import { newToken } from '#src/lib/keys.ts';
import { reply, talking, thread } from '#tests/domain/discussions/arrange.ts';

/** Ines has a thread open in two tabs, each with a form of its own. */
async function twoTabs() {
	const here = await talking();
	const id = await thread(here.ines);
	const place = `thread:${id}`;
	/** A tab as its script works: it sends on when it last heard of a draft. */
	const tab = (since = '') => {
		const once = newToken();
		return {
			once,
			/** How a page that was loaded anew begins. */
			saw: (at: Date | undefined) => tab(String(at?.getTime())),
			async save(text: string): Promise<Date | null> {
				here.passMinutes(1);
				const at = await keepDraft(here.ines, { place, text, once, since });
				if (at) since = String(at.getTime());
				return at;
			},
			post: (text: string) => addPost(here.ines, { thread: id, text, once, since: Number(since) || undefined }),
		};
	};
	const drafted = async () => (await draftAt(here.ines, place))?.markdown ?? null;
	return { ...here, id, place, first: tab(), second: tab(), drafted };
}

test('a tab saves as often as it likes, even when it never heard that it had', async () => {
	const { ines, place, first, drafted, passMinutes } = await twoTabs();
	await first.save('One');
	passMinutes(1);
	await keepDraft(ines, { place, text: 'One two', once: first.once });
	await first.save('One two three');
	expect(await drafted()).toBe('One two three');
});

test('a tab does not write over what another saved since, and is told so', async () => {
	const { first, second, drafted } = await twoTabs();
	await first.save('What the first tab says');
	await expect(second.save('What the second says')).rejects.toMatchObject({
		code: 'conflict',
		message: expect.stringContaining('Another tab or device saved a different text here meanwhile.'),
	});
	expect(await drafted()).toBe('What the first tab says');
	await first.save('What the first tab says, and more');
	expect(await drafted()).toBe('What the first tab says, and more');
});

test('the same words in two tabs are no two drafts', async () => {
	const { first, second, drafted } = await twoTabs();
	await first.save('The same');
	expect(await second.save('The same')).not.toBeNull();
	expect(await drafted()).toBe('The same');
});

test('a page that was loaded anew goes on with the draft that it showed, and the tab before it is told', async () => {
	const { ines, place, first, drafted } = await twoTabs();
	await first.save('Begun');
	const anew = first.saw((await draftAt(ines, place))?.savedAt);
	await anew.save('Begun, and gone on');
	expect(await drafted()).toBe('Begun, and gone on');
	await expect(first.save('Begun otherwise')).rejects.toMatchObject({ code: 'conflict' });
	expect(await drafted()).toBe('Begun, and gone on');
});

test('whoever empties a tab erases its own draft and not that of another', async () => {
	const { first, second, drafted } = await twoTabs();
	await first.save('What the first tab says');
	expect(await second.save('')).toBeNull();
	expect(await drafted()).toBe('What the first tab says');
	await first.save('');
	expect(await drafted()).toBeNull();
});

test('a post takes its own draft with it, saved late or not, and leaves that of another tab', async () => {
	const { id, first, second, drafted } = await twoTabs();
	await first.save('What the first tab says');
	expect(await second.post('What the second says')).toBe(`/t/${id}/2`);
	expect(await drafted()).toBe('What the first tab says');
	await first.post('What the first tab says, to its end');
	expect(await drafted()).toBeNull();
	expect(await first.save('What the first tab says, to its')).toBeNull();
	expect(await drafted()).toBeNull();
});

test('an edit that is saved leaves the different draft of another tab', async () => {
	const { ines, id, passMinutes } = await twoTabs();
	const number = await reply(ines, id);
	const place = `post:${id}/${number}`;
	await keepDraft(ines, { place, text: 'Another way to say it', once: newToken() });
	await editPost(ines, { thread: id, number, text: 'Said better', once: newToken() });
	expect(await draftAt(ines, place)).toMatchObject({ markdown: 'Another way to say it' });
	passMinutes(1);
	await editPost(ines, { thread: id, number, text: 'Another way to say it', once: newToken() });
	expect(await draftAt(ines, place)).toBeNull();
});
