/** Holds the lock of the folder in its argument until it is killed; says "held" or "refused". */
import { lockDataDir } from '#src/server/lock.ts';

const lock = await lockDataDir(process.argv[2] ?? '');
process.stdout.write(lock ? 'held' : 'refused');
if (lock) setInterval(() => {}, 60_000);
