/** Begins the workbench of the page that loads this: a file of its own, so that what it shares with the search's script does not become another wait there. */
import { attachWorkbench } from './workbench.ts';

const form = document.querySelector<HTMLFormElement>('#workbench');
if (form) attachWorkbench(form);
