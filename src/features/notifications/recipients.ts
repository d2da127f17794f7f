/** A member who could be told of a new post, as the thread knows them. */
export interface Candidate {
	memberId: number;
	/** How closely they follow the thread; `null`: they never chose. */
	following: 'watch' | 'track' | 'mute' | null;
}

export interface NewPost {
	authorId: number;
	/** Who wrote the post that it answers. */
	answeredId: number | null;
}

export interface Recipient {
	memberId: number;
	kind: 'answer' | 'post';
}

/**
 * Who is told of a new post, and as what, by id: whoever is answered, and whoever watches. Never its author, and nobody who muted the thread.
 */
export function recipientsOf(post: NewPost, candidates: Candidate[]): Recipient[] {
	return candidates
		.filter(({ memberId, following }) => memberId !== post.authorId && following !== 'mute')
		.flatMap(({ memberId, following }): Recipient[] => {
			if (memberId === post.answeredId) return [{ memberId, kind: 'answer' }];
			return following === 'watch' ? [{ memberId, kind: 'post' }] : [];
		})
		.sort((a, b) => a.memberId - b.memberId);
}
