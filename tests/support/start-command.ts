import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '#src/server/config.ts';

const Package = z.object({ scripts: z.object({ start: z.string() }) });

/** What `npm start` gives to Node, without npm. */
export const START = Package.parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')))
	.scripts.start.split(' ')
	.slice(1);
