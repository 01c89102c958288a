import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { buildMember } from '#firebase/seed/builders.ts';
import { buildEvent, buildProgramme, buildSession } from '#firebase/seed/eventBuilders.ts';
import {
  dropAccountDraft,
  keepAccountDraft,
  keptAccountDraft,
} from '#src/data/first-hand-accounts/drafts.ts';
import { emptyAccountDraft } from '#src/domain/accountDraft.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { WriteAccount } from './WriteAccount.tsx';

const device = vi.hoisted(() => ({
  add: vi.fn(() => Promise.resolve()),
  /** Ids of what is on its way, or posted. */
  known: new Set<string>(),
  isTrusted: false,
}));

vi.mock('#src/data/session/useSession.ts', () => ({
  useMember: () => ({
    identity: { uid: 'lucia' },
    member: buildMember({ id: 'lucia', trusted: device.isTrusted }),
  }),
}));
vi.mock('#src/data/events/queries.ts', () => ({
  programmeQuery: () => ({
    queryKey: ['programme'],
    queryFn: () =>
      buildProgramme({ sessions: { shade: buildSession({ title: 'Shade', meeting: 'closed' }) } }),
  }),
}));
vi.mock('#src/data/first-hand-accounts/outbox.ts', () => ({
  outboxOf: () => ({ add: device.add, knows: (id: string) => Promise.resolve(device.known.has(id)) }),
  draftPicture: () => Promise.resolve(null),
  keepDraftPicture: () => Promise.resolve(),
}));

const event = buildEvent({
  id: 'week',
  days: {
    '2026-10-12': new Date('2020-10-11T22:00:00Z'),
    '2026-10-13': new Date('2020-10-12T22:00:00Z'),
    // Not begun, whenever this runs.
    '2026-10-14': new Date('2120-10-13T22:00:00Z'),
  },
});

function show() {
  const onHandedOver = vi.fn();
  renderPage(<WriteAccount event={event} language="en" onHandedOver={onHandedOver} />);
  return onHandedOver;
}
const words = () => screen.findByRole('textbox', { name: /^What did you see/ });
const post = () => userEvent.click(screen.getByRole('button', { name: 'Post' }));
const keep = (fields: Partial<ReturnType<typeof emptyAccountDraft>>) =>
  keepAccountDraft('lucia', 'week', {
    id: 'aB3dE5fG7hJ9kL1mN2pQ',
    at: 0,
    draft: { ...emptyAccountDraft('2026-10-12', 'en'), ...fields },
  });

beforeEach(() => {
  window.localStorage.clear();
  device.add.mockClear();
  device.known.clear();
  device.isTrusted = false;
});

it('says beside the fields what is missing, and goes to the first', async () => {
  const onHandedOver = show();
  await words();
  await post();
  expect(screen.getByText('Say where you were')).toBeVisible();
  expect(screen.getByText('Write a sentence or two')).toBeVisible();
  expect(screen.getByText('Choose whether members see your name')).toBeVisible();
  await waitFor(() => expect(screen.getByRole('radio', { name: /^Somewhere open/ })).toHaveFocus());
  expect(onHandedOver).not.toHaveBeenCalled();
});

it('says what each choice is about', async () => {
  show();
  await words();
  const choices = screen.getAllByRole('radiogroup').map((group) => group.getAttribute('aria-labelledby'));
  expect(choices).not.toContain(null);
  expect(screen.getByRole('radiogroup', { name: 'Where were you?' })).toBeVisible();
  expect(screen.getByRole('radiogroup', { name: 'Who may know that you wrote it?' })).toBeVisible();
});

it('hands the words to the device, which sends them', async () => {
  const onHandedOver = show();
  await userEvent.click(await words());
  await userEvent.paste('Shade was the talk of the day.');
  await userEvent.click(screen.getByRole('radio', { name: /^Somewhere open/ }));
  await userEvent.click(screen.getByRole('radio', { name: /^Members, without attribution/ }));
  await post();
  await waitFor(() => expect(onHandedOver).toHaveBeenCalledTimes(1));
  expect(device.add).toHaveBeenCalledWith(
    expect.objectContaining({
      eventId: 'week',
      uid: 'lucia',
      picture: null,
      input: expect.objectContaining({
        day: '2026-10-13',
        meeting: 'open',
        attribution: 'unnamed',
        body: 'Shade was the talk of the day.',
      }),
    }),
  );
});

it('offers what was begun here again, with what the programme says of its session', async () => {
  keep({ body: 'Half a sentence', sessionId: 'shade' });
  show();
  expect(await words()).toHaveValue('Half a sentence');
  expect(screen.getByText('This is what you had begun to write here.')).toBeVisible();
  expect(await screen.findByText(/^The programme calls this session closed\./)).toBeVisible();
  expect(screen.queryByRole('radio', { name: /^Somewhere open/ })).not.toBeInTheDocument();
});

it('offers nothing again that is on its way already: a crash came before it was cleared away', async () => {
  device.known.add('aB3dE5fG7hJ9kL1mN2pQ');
  keep({ body: 'Posted as the tab died' });
  show();
  await waitFor(async () => expect(await words()).toHaveValue(''));
});

describe('a text that two tabs have in hand', () => {
  const whole = { body: 'Shade was the talk', meeting: 'open', attribution: 'named' } as const;

  it('is one account when it was posted in the other and is unchanged here', async () => {
    keep(whole);
    const onHandedOver = show();
    expect(await words()).toHaveValue('Shade was the talk');
    device.known.add('aB3dE5fG7hJ9kL1mN2pQ');
    await post();
    await waitFor(() => expect(onHandedOver).toHaveBeenCalledTimes(1));
    expect(device.add).toHaveBeenCalledWith(expect.objectContaining({ id: 'aB3dE5fG7hJ9kL1mN2pQ' }));
  });

  it('is another account when it was changed here', async () => {
    keep(whole);
    const onHandedOver = show();
    await userEvent.click(await words());
    await userEvent.paste(' of the town');
    device.known.add('aB3dE5fG7hJ9kL1mN2pQ');
    await post();
    await waitFor(() => expect(onHandedOver).toHaveBeenCalledTimes(1));
    expect(device.add).toHaveBeenCalledWith(
      expect.objectContaining({
        id: expect.not.stringMatching('aB3dE5fG7hJ9kL1mN2pQ'),
        input: expect.objectContaining({ body: 'Shade was the talk of the town' }),
      }),
    );
  });
});

it('keeps the texts of two forms that were begun empty', async () => {
  const other = { id: 'zY3dE5fG7hJ9kL1mN2pQ', at: 1, draft: emptyAccountDraft('2026-10-12', 'en') };
  keep({ body: 'The first text' });
  keepAccountDraft('lucia', 'week', { ...other, draft: { ...other.draft, body: 'The second text' } });
  expect(keptAccountDraft('lucia', 'week')?.draft.body).toBe('The second text');
  dropAccountDraft('lucia', 'week', other.id);
  expect(keptAccountDraft('lucia', 'week')?.draft.body).toBe('The first text');
});

it('says whether the secretariat reads it first', async () => {
  show();
  expect(await screen.findByText(/^The secretariat reads it first/)).toBeVisible();
});

it('says that it is live at once from whoever is trusted', async () => {
  device.isTrusted = true;
  show();
  expect(await screen.findByText(/^It is live as soon as it is sent/)).toBeVisible();
});
