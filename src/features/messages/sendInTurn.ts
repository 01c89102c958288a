import { database } from '#src/data/client/database.ts';
import { sendMessage } from '#src/data/conversations/commands.ts';
import { DataError } from '#src/data/errors.ts';

/** The rules take one post of a person in ten seconds; a little more, because clocks differ. */
const restMs = 11_000;
let lastAt = Number.NEGATIVE_INFINITY;

/**
 * Sends a message, waiting where the last one is too recent. A refusal does not say whether somebody cannot be reached or
 * something was posted elsewhere just now: it is tried once more, when only the first can be left.
 */
export async function sendInTurn(
  uid: string,
  message: { conversationId: string; text: string },
  onWait: () => void,
): Promise<void> {
  const rest = lastAt + restMs - Date.now();
  if (rest > 0) {
    onWait();
    await wait(rest);
  }
  try {
    await sendMessage(database(), { uid }, message);
  } catch (error) {
    if (!(error instanceof DataError) || error.kind !== 'denied' || rest > 0) throw error;
    onWait();
    await wait(restMs);
    await sendMessage(database(), { uid }, message);
  }
  lastAt = Date.now();
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
