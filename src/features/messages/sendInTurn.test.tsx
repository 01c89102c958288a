import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sendMessage } from '#src/data/conversations/commands.ts';
import { DataError } from '#src/data/errors.ts';
import { sendInTurn } from './sendInTurn.ts';

vi.mock('#src/data/client/database.ts', () => ({ database: () => 'db' }));
vi.mock('#src/data/conversations/commands.ts', () => ({ sendMessage: vi.fn() }));

const message = { conversationId: 'ana~zoe', text: 'Hello' };
const send = vi.mocked(sendMessage);

beforeEach(() => {
  vi.useFakeTimers();
  vi.advanceTimersByTime(60_000);
  send.mockReset().mockResolvedValue();
});
afterEach(() => {
  vi.useRealTimers();
});

it('tries a refused message once more, after ten seconds', async () => {
  send.mockRejectedValueOnce(new DataError('denied'));
  const onWait = vi.fn();
  const sending = sendInTurn('ana', message, onWait);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(send).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(2_000);
  await sending;
  expect(send).toHaveBeenCalledTimes(2);
  expect(onWait).toHaveBeenCalledOnce();
});

it('gives up when it is refused again', async () => {
  vi.setSystemTime(Date.now() + 60_000);
  send.mockRejectedValue(new DataError('denied'));
  const outcome = sendInTurn('ana', message, () => undefined).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(12_000);
  expect(await outcome).toMatchObject({ kind: 'denied' });
  expect(send).toHaveBeenCalledTimes(2);
});

it('does not repeat what failed for another reason', async () => {
  vi.setSystemTime(Date.now() + 120_000);
  send.mockRejectedValue(new DataError('offline'));
  await expect(sendInTurn('ana', message, () => undefined)).rejects.toMatchObject({ kind: 'offline' });
  expect(send).toHaveBeenCalledTimes(1);
});

it('waits for the time of the next message', async () => {
  vi.setSystemTime(Date.now() + 180_000);
  await sendInTurn('ana', message, () => undefined);
  const onWait = vi.fn();
  const second = sendInTurn('ana', message, onWait);
  expect(onWait).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(12_000);
  await second;
  expect(send).toHaveBeenCalledTimes(2);
});
