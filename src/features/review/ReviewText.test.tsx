import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildContent, buildMemberOnly } from '#firebase/seed/builders.ts';
import type { Draft } from '#src/domain/caseStudy.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
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
beforeEach(() => localStorage.clear());

const place = { uid: 'ines', submissionId: 'shade', version: 2 };

function Desk({ version = 2, canWrite = true }: { version?: number; canWrite?: boolean }) {
  const review = useKeptReview({ ...place, version });
  return (
    <>
      <ReviewText
        draft={draft}
        before={null}
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

  it('cannot be written by somebody who may only read', () => {
    renderPage(<Desk canWrite={false} />);
    expect(screen.queryByRole('button', { name: /Remark on/ })).not.toBeInTheDocument();
  });
});

describe('ReviewText', () => {
  it('never makes a link of an address that is not safe', () => {
    renderPage(<Desk />);
    expect(screen.getByText('Address without a link: javascript:alert(1)')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: /javascript/ })).not.toBeInTheDocument();
  });

  it('marks what a revision changed, and can put the rest away', async () => {
    const before: Draft = { ...draft, content: { ...draft.content, title: 'Shade before' } };
    renderPage(
      <ReviewText
        draft={draft}
        before={{ draft: before, version: 1 }}
        remarks={{ texts: {}, onChange: () => undefined, canWrite: false, earlier: [] }}
      />,
    );
    expect(screen.getByText(/published version 1, one field changed/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('switch', { name: 'Show only what changed' }));
    const fields = screen.getAllByRole('heading', { level: 3 });
    expect(fields).toHaveLength(1);
    expect(fields[0]).toHaveTextContent('Title Changed');
    expect(screen.getByText('Shade before')).toBeInTheDocument();
  });

  it('shows what an earlier round asked for beside the field', () => {
    renderPage(
      <ReviewText
        draft={draft}
        before={null}
        remarks={{
          texts: {},
          onChange: () => undefined,
          canWrite: true,
          earlier: [{ field: 'results', text: 'Counted or estimated?', round: 1 }],
        }}
      />,
    );
    const earlier = screen.getByText('Counted or estimated?').closest('blockquote');
    expect(earlier && within(earlier).getByText('Asked in round 1')).toBeInTheDocument();
  });
});
