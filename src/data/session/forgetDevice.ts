import { forgetDatabase } from '../client/database.ts';
import { forgetKept } from '../client/deviceStore.ts';

/** Removes what this device kept of members' content. Unsaved words of an author stay, under the author's own id. */
export async function forgetDevice(): Promise<void> {
  await forgetKept();
  await forgetDatabase();
}
