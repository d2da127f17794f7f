/**
 * Runs a model in a process of its own: the folder of models and the model's folder as arguments, texts as messages. It ends with whoever started it. A model
 * that breaks its runtime takes no server with it, and this process may write nothing and reach nobody.
 */
import './no-network.ts';
import { openClassifier } from './classifier.ts';
import type { Asked, Told } from './local-model.ts';

const [, , modelsDir = '', folder = ''] = process.argv;
const tell = (told: Told) => void process.send?.(told);

process.once('disconnect', () => process.exit(0));
try {
	const { name, sha256, runtime, read } = await openClassifier(modelsDir, folder);
	process.on('message', ({ id, text }: Asked) => {
		read(text).then(
			(seen) => tell({ id, seen }),
			// What a runtime says about it may hold some of the text.
			() => tell({ id, seen: null }),
		);
	});
	tell({ name, sha256, runtime });
} catch (error) {
	process.send?.({ fault: error instanceof Error ? error.message : String(error) } satisfies Told, () => process.exit(1));
}
