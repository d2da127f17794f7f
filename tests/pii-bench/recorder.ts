/** A proxy that writes down every request of a browser, whoever in it asks: pages, workers and service workers alike. */
import { startProxy } from '../bench/proxy.ts';

export interface Asked {
	method: string;
	url: string;
	body: string;
	/** Line, headers and body, decoded: whatever could carry a text. */
	sent: string;
	/** Of the answer's body, as it came. */
	bytes: number;
}

export interface Recorder {
	url: string;
	asked: Asked[];
	close(): void;
}

/** Starts one. What wants a tunnel is written down and refused: nothing of ours needs one. */
export async function startRecorder(): Promise<Recorder> {
	const asked: Asked[] = [];
	const proxy = await startProxy({
		asked({ method = '', url = '', headers }, body) {
			const noted: Asked = { method, url, body, sent: decoded(`${url} ${JSON.stringify(headers)} ${body}`), bytes: 0 };
			asked.push(noted);
			return {
				came: (piece) => {
					noted.bytes += piece.length;
				},
			};
		},
		refused: (to) => asked.push({ method: 'CONNECT', url: to, body: '', sent: decoded(to), bytes: 0 }),
	});
	return { ...proxy, asked };
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text.replaceAll('+', ' '));
	} catch {
		return text;
	}
}
