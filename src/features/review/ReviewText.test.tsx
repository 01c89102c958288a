import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildContent, buildMemberOnly } from '#firebase/seed/builders.ts';
import type { Draft } from '#src/domain/caseStudy.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import type { ComparedState } from './comparedState.ts';
import type { CorrectionSet } from './correction.ts';
import type { RemarkSet } from './FieldRow.tsx';
import { recallReview } from './keptReview.ts';
import { ReviewText } from './ReviewText.tsx';
import { useKeptReview } from './useKeptReview.ts';

const draft: Draft = {
  content: buildContent({
    title: 'Shade',
    challenge: '',
    approach: '',
    buildingBlocks: [],
    sources: [{ title: 'Report', url: 'javascript:alert(1)' }],
  }),
  memberOnly: buildMemberOnly({}),
};
beforeEach(async () => {
  localStorage.clear();
  await i18next.loadNamespaces('difference');
});

const nothing = () => undefined;
const noCorrections: CorrectionSet = {
  open: null,
  canStart: false,
  canSave: false,
  isPending: false,
  failure: null,
  onStart: nothing,
  onChange: nothing,
  onCancel: nothing,
  onSave: nothing,
};

const place = { uid: 'ines', submissionId: 'shade', version: 2 };

function Desk({ version = 2, canWrite = true }: { version?: number; canWrite?: boolean }) {
  const review = useKeptReview({ ...place, version });
  return (
    <>
      <ReviewText
        draft={draft}
        states={[]}
        corrections={noCorrections}
        remarks={{ texts: review.kept.remarks, onChange: review.setRemark, canWrite, earlier: [] }}
      />
      <button type="button" onClick={review.clear}>
        decided
      </button>
    </>
  );
}

async function remarkOn(field: string, text: string) {
  await userEvent.click(screen.getByRole('button', { name: `Remark on ${field}` }));
  expect(screen.getByLabelText(`Your remark on ${field}`)).toHaveFocus();
  await userEvent.paste(text);
}

describe('remarks on a text', () => {
  it('survive leaving the page and coming back', async () => {
    const { unmount } = renderPage(<Desk />);
    await remarkOn('Summary', 'Shorter, please.');
    unmount();
    renderPage(<Desk />);
    expect(screen.getByLabelText('Your remark on Summary')).toHaveValue('Shorter, please.');
  });

  it('go along to the next version of the text', async () => {
    function ChangingDesk() {
      const [version, setVersion] = useState(2);
      return (
        <>
          <Desk version={version} />
          <button type="button" onClick={() => setVersion(4)}>
            show the new text
          </button>
        </>
      );
    }
    renderPage(<ChangingDesk />);
    await remarkOn('Results', 'Source?');
    await userEvent.click(screen.getByRole('button', { name: 'show the new text' }));
    expect(screen.getByLabelText('Your remark on Results')).toHaveValue('Source?');
  });

  it('are forgotten once the text is decided', async () => {
    renderPage(<Desk />);
    await remarkOn('Summary', 'Shorter, please.');
    await userEvent.click(screen.getByRole('button', { name: 'decided' }));
    expect(recallReview(place)).toEqual({ reason: '', remarks: {} });
    expect(localStorage).toHaveLength(0);
  });

  it('take ready-made texts, and give focus back when removed', async () => {
    renderPage(<Desk />);
    await userEvent.click(screen.getByRole('button', { name: 'Remark on Title' }));
    await userEvent.click(screen.getByRole('button', { name: 'Ready-made texts' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: /says what, but not where/ }));
    expect(screen.getByLabelText('Your remark on Title')).toHaveValue(
      'The title says what, but not where. Please name the city or district.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
    expect(screen.getByRole('button', { name: 'Remark on Title' })).toHaveFocus();
  });

  it('take ready-made texts by the keyboard alone', async () => {
    renderPage(<Desk />);
    screen.getByRole('button', { name: 'Remark on Pictures' }).focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.tab();
    expect(screen.getByRole('button', { name: 'Ready-made texts' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('menuitem', { name: /describe what can/ })).toHaveFocus());
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    const remark = screen.getByLabelText('Your remark on Pictures');
    expect(remark).toHaveValue(
      'People can be recognised here. Please confirm that they agreed, or choose another picture.',
    );
    expect(remark).toHaveFocus();
  });

  it('are still there when the page is opened on the next version', async () => {
    const { unmount } = renderPage(<Desk />);
    await remarkOn('Summary', 'Shorter, please.');
    unmount();
    const next = renderPage(<Desk version={3} />);
    await userEvent.type(screen.getByLabelText('Your remark on Summary'), ' Thanks.');
    next.unmount();
    expect(recallReview({ ...place, version: 3 }).remarks).toEqual({ summary: 'Shorter, please. Thanks.' });
    expect(localStorage).toHaveLength(1);
  });

  it('cannot be written by somebody who may only read', () => {
    renderPage(<Desk canWrite={false} />);
    expect(screen.queryByRole('button', { name: /Remark on/ })).not.toBeInTheDocument();
  });
});

function show(states: ComparedState[], remarks: Partial<RemarkSet> = {}, corrections = noCorrections) {
  return renderPage(
    <ReviewText
      draft={draft}
      states={states}
      corrections={corrections}
      remarks={{ texts: {}, onChange: nothing, canWrite: false, earlier: [], ...remarks }}
    />,
  );
}

const fieldNames = () =>
  screen
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim());

describe('ReviewText', () => {
  const withTitle = (title: string): Draft => ({ ...draft, content: { ...draft.content, title } });
  const published: ComparedState = { kind: 'published', version: 1, draft: withTitle('Shade before') };
  const returned: ComparedState = { kind: 'returned', version: 4, draft: withTitle('Shade as returned') };

  it('never makes a link of an address that is not safe', () => {
    show([]);
    expect(screen.getByText('Address without a link: javascript:alert(1)')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: /javascript/ })).not.toBeInTheDocument();
  });

  it('marks what a revision changed word by word, and can put the rest away', async () => {
    show([published]);
    expect(screen.getByText(/published version 1, one field changed/)).toBeInTheDocument();
    expect(fieldNames().length).toBeGreaterThan(10);
    await userEvent.click(screen.getByRole('switch', { name: 'Show only what changed' }));
    expect(fieldNames()).toEqual(['Title Changed']);
    expect(await screen.findByText('before', { exact: false, selector: 'del' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Title as it reads now' }));
    expect(screen.getByText('Shade')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'What changed in Title' })).toHaveFocus();
  });

  it('shows of a text that comes back only what changed and what was asked for', async () => {
    const earlier = [
      { field: 'title', text: 'Where?', round: 1 },
      { field: 'results', text: 'Counted or estimated?', round: 2 },
    ];
    show([returned, published], { earlier });
    expect(screen.getByText('Since it was returned, one field changed.')).toBeInTheDocument();
    expect(fieldNames()).toEqual(['Title Changed', 'Results Asked for, not changed']);
    const asked = screen.getByText('Counted or estimated?').closest('blockquote');
    expect(asked && within(asked).getByText('Asked in round 2')).toBeInTheDocument();
    expect(screen.getByText('Where?')).toBeInTheDocument();

    await userEvent.click(screen.getByRole('switch', { name: 'Show only what changed' }));
    expect(fieldNames().length).toBeGreaterThan(10);
  });

  it('compares a text that comes back with the live version instead, when asked', async () => {
    show([returned, published]);
    await userEvent.click(screen.getByRole('radio', { name: 'Version 1' }));
    expect(screen.getByText(/published version 1, one field changed/)).toBeInTheDocument();
  });

  it('shows everything when nothing changed since it was returned', () => {
    show([{ ...returned, draft }]);
    expect(screen.getByText('Nothing changed since it was returned.')).toBeInTheDocument();
    expect(fieldNames().length).toBeGreaterThan(10);
  });

  it('never puts away a field with a remark of one’s own', () => {
    show([returned], { texts: { lessons: 'And?' } });
    expect(fieldNames()).toEqual(['Title Changed', 'Lessons']);
  });
});
