import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { buildActivity, buildListedActivity } from '#firebase/seed/activityBuilders.ts';
import { buildOrganisation } from '#firebase/seed/builders.ts';
import { changeActivity, publishActivity, setActivityHidden } from '#src/data/activities/commands.ts';
import { DataError } from '#src/data/errors.ts';
import type { ListedActivity } from '#src/domain/activity.ts';
import { cityNames } from '#src/domain/activitySearch.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { ActivityDesk } from './ActivityDesk.tsx';
import { ActivityView } from './ActivityView.tsx';
import { CityActivities } from './CityActivities.tsx';
import { EditActivity } from './EditActivity.tsx';
import { NewActivity } from './NewActivity.tsx';

const served = vi.hoisted(() => ({ list: vi.fn((): unknown => []) }));
const towns = [
  buildOrganisation({ id: 'riverbend', name: 'Riverbend' }),
  buildOrganisation({ id: 'lakeside', name: 'Lakeside' }),
];

vi.mock('#src/data/client/database.ts', () => ({ database: () => 'db' }));
vi.mock('#src/data/session/useSession.ts', () => ({ useMember: () => ({ identity: { uid: 'mirela' } }) }));
vi.mock('#src/data/organisations/queries.ts', () => ({
  publicOrganisationsQuery: () => ({ queryKey: ['organisations'], queryFn: () => towns }),
}));
vi.mock('#src/data/activities/queries.ts', () => ({
  publicActivitiesQuery: () => ({ queryKey: ['activities'], queryFn: () => served.list() }),
  refreshActivities: () => Promise.resolve(),
}));
vi.mock('#src/data/activities/commands.ts', () => ({
  newActivityId: () => 'new-one',
  publishActivity: vi.fn(() => Promise.resolve()),
  changeActivity: vi.fn(() => Promise.resolve()),
  setActivityHidden: vi.fn(() => Promise.resolve()),
}));

beforeEach(() => vi.clearAllMocks());

/** At once: typing letter by letter through a form of this size takes seconds. */
function fill(field: HTMLElement, value: string) {
  fireEvent.change(field, { target: { value } });
}
const box = (name: string | RegExp) => screen.getByRole('textbox', { name });

describe('the page of an activity', () => {
  const names = cityNames(towns);

  it('shows all that members may read, with the ways to its cities', () => {
    renderPage(<ActivityView activity={buildActivity()} names={names} />);
    expect(screen.getByText('Readings are taken every summer.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Riverbend' })).toHaveAttribute(
      'href',
      '/organisations/riverbend',
    );
    expect(screen.getByRole('link', { name: 'Lakeside' })).toBeVisible();
    expect(screen.getByText('Example Fund for Towns')).toBeVisible();
    expect(screen.getByRole('link', { name: 'roofs.example (opens in a new tab)' })).toHaveAttribute(
      'rel',
      'noopener noreferrer',
    );
    expect(screen.queryByText(/Invented/)).not.toBeInTheDocument();
  });

  it('says of one that was invented that it was, and of a hidden one that it is', () => {
    renderPage(
      <ActivityView
        activity={buildActivity({ demonstration: true, hidden: true, body: '' })}
        names={names}
      />,
    );
    expect(screen.getByText(/Invented, for trying the portal out/)).toBeVisible();
    expect(screen.getByText('Hidden: only the secretariat sees this.')).toBeVisible();
    expect(screen.getByText('Nothing more has been written about it yet.')).toBeVisible();
  });

  it('has words for a city that has left the network', () => {
    renderPage(<ActivityView activity={buildActivity({ leadOrganisationId: 'gone' })} names={names} />);
    expect(screen.getByText('A city no longer in the network')).toBeVisible();
  });
});

describe('the activities of a city', () => {
  it('are links to each, the latest first, a few at a time', async () => {
    const many = Array.from({ length: 7 }, (_, index) =>
      buildListedActivity({ id: `a${index}`, title: `Activity ${index}`, startYear: 2015 + index }),
    );
    served.list.mockReturnValue([
      ...many,
      buildListedActivity({ id: 'other', cities: ['suva'] }),
    ] satisfies ListedActivity[]);
    renderPage(<CityActivities organisationId="riverbend" />);
    const list = await screen.findByRole('list', { name: 'Activities' });
    expect(
      within(list)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual([6, 5, 4, 3, 2].map((index) => `Activity ${index}`));
    await userEvent.click(screen.getByRole('button', { name: 'Show all 7' }));
    expect(within(list).getAllByRole('link')).toHaveLength(7);
  });

  it('say so where there are none', async () => {
    served.list.mockReturnValue([]);
    renderPage(<CityActivities organisationId="riverbend" />);
    expect(await screen.findByText(/takes part in no activity/)).toBeVisible();
  });
});

describe('the secretariat', () => {
  it('adds an activity once, also when the first try failed, and goes to its page', async () => {
    vi.mocked(publishActivity).mockRejectedValueOnce(new DataError('offline'));
    const { address } = renderPage(<NewActivity />);
    const add = await screen.findByRole('button', { name: 'Add activity' });
    fill(box('First year'), '2020');
    fill(box(/^Last year/), '2019');
    fill(box(/^Links/), 'http://roofs.example');
    await userEvent.click(add);
    expect(screen.getAllByText('This is needed.')).toHaveLength(4);
    expect(screen.getByText(/begins with https:\/\/$/, { selector: '[id$="-error"]' })).toBeVisible();
    expect(publishActivity).not.toHaveBeenCalled();

    fill(box('Title'), ' Cool roofs ');
    fill(box('In one sentence'), 'Two towns paint roofs.');
    await userEvent.click(screen.getByRole('combobox', { name: 'Pathways' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Resilient' }));
    await userEvent.click(screen.getByRole('combobox', { name: 'World regions' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Europe' }));
    await userEvent.click(screen.getByRole('combobox', { name: /^Leading city/ }));
    await userEvent.click(await screen.findByRole('option', { name: /^Riverbend/ }));
    fill(box(/^Links/), 'roofs.example/a');
    await userEvent.click(add);
    expect(screen.getByText('It cannot end before it begins.')).toBeVisible();
    fill(box(/^Last year/), '');
    await userEvent.click(add);
    expect(await screen.findByText(/there is no connection/)).toBeVisible();
    await userEvent.click(add);
    await waitFor(() => expect(address()).toBe('/activities/new-one'));
    const [first, second] = vi.mocked(publishActivity).mock.calls;
    expect(second).toEqual(first);
    expect(first?.[2]).toMatchObject({
      id: 'new-one',
      input: {
        title: 'Cool roofs',
        pathways: ['resilient'],
        regions: ['europe'],
        leadOrganisationId: 'riverbend',
        startYear: 2020,
        endYear: null,
        links: ['https://roofs.example/a'],
      },
    });
  });

  it('is told that the list is full, and that somebody else was faster', async () => {
    vi.mocked(changeActivity).mockRejectedValueOnce(new DataError('tooMany'));
    renderPage(<EditActivity activity={buildActivity({ lastAuditId: 'earlier' })} />);
    const save = await screen.findByRole('button', { name: 'Save' });
    await userEvent.click(save);
    expect(await screen.findByText(/There is room for 2,000 activities/)).toBeVisible();
    vi.mocked(changeActivity).mockRejectedValueOnce(new DataError('conflict'));
    await userEvent.click(save);
    expect(await screen.findByText(/Somebody else changed this meanwhile/)).toBeVisible();
    expect(vi.mocked(changeActivity).mock.calls[0]?.[2]).toMatchObject({
      id: 'cool-roofs',
      basedOn: 'earlier',
    });
  });

  it('hides one for a reason, and shows it again', async () => {
    const { unmount } = renderPage(<ActivityDesk activity={buildActivity()} />);
    await userEvent.click(screen.getByRole('button', { name: 'Hide' }));
    await userEvent.click(screen.getByRole('button', { name: 'Hide it' }));
    expect(setActivityHidden).not.toHaveBeenCalled();
    fill(box('Why, for the trace'), 'Withdrawn.');
    await userEvent.click(screen.getByRole('button', { name: 'Hide it' }));
    await waitFor(() =>
      expect(setActivityHidden).toHaveBeenCalledExactlyOnceWith(
        'db',
        { uid: 'mirela' },
        {
          id: 'cool-roofs',
          isHidden: true,
          reason: 'Withdrawn.',
        },
      ),
    );
    unmount();
    renderPage(<ActivityDesk activity={buildActivity({ hidden: true })} />);
    await userEvent.click(screen.getByRole('button', { name: 'Show again' }));
    await waitFor(() => expect(setActivityHidden).toHaveBeenCalledTimes(2));
  });
});
