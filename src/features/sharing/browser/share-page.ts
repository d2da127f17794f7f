/** Begins the workbench of /share. */
import { attachShare } from './share.ts';

const share = document.querySelector<HTMLElement>('#share');
if (share) attachShare(share);
