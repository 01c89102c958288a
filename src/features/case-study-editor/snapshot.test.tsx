import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { buildMemberOnly, buildResult } from '#firebase/seed/builders.ts';
import { askedOf, requirements } from '#src/domain/caseStudy.ts';
import { paragraphs } from '#src/domain/richText.ts';
import { draftWith, renderWriting } from '#tests/support/renderWriting.tsx';
import { ClassSection } from './ClassSection.tsx';
import { EditorSection } from './EditorSection.tsx';
import { FoldingContext } from './FoldingContext.ts';
import { FormField } from './FormField.tsx';
import { leftOpenBySnapshot } from './fieldNames.ts';
import { GrowButton } from './GrowButton.tsx';
import { Meter } from './Meter.tsx';
import type { FieldRemarks } from './RemarksContext.ts';
import { foldableFields, useFoldingOfForm } from './useFoldingOfForm.ts';

const noRemarks: FieldRemarks = new Map();

function Folded({ remarks = noRemarks, children }: { remarks?: FieldRemarks; children: ReactNode }) {
  return <FoldingContext value={useFoldingOfForm(remarks)}>{children}</FoldingContext>;
}

const kinds = (
  <EditorSection section="class">
    <ClassSection />
  </EditorSection>
);

describe('a snapshot', () => {
  it('folds away what it may leave open, says which, and shows it on demand', async () => {
    renderWriting(<Folded>{kinds}</Folded>, { draft: draftWith({ form: 'snapshot', scale: 'city' }) });
    expect(screen.queryByRole('radiogroup', { name: 'Scale' })).toBeNull();
    expect(screen.getByRole('radiogroup', { name: 'Where it stands' })).toBeVisible();
    expect(screen.getByText(/can do without 3 more fields/)).toHaveTextContent('Scale, Climate hazards');
    expect(screen.getByText(/are kept and stay part of the text/)).toHaveTextContent('Scale');
    await userEvent.click(screen.getByRole('button', { name: 'Show these fields' }));
    expect(screen.getByRole('radio', { name: 'City' })).toBeChecked();
  });

  it('counts only what it is asked for', () => {
    renderWriting(<Meter />, {
      draft: draftWith({
        form: 'snapshot',
        challenge: '',
        approach: '',
        lessons: '',
        results: [],
        scale: null,
      }),
    });
    expect(screen.getByText('13 of 13 ready')).toBeInTheDocument();
  });

  it('grows into a full case study with every word, and leads to what is then missing', async () => {
    const { writing } = renderWriting(
      <Folded>
        <FormField />
        <GrowButton />
        {kinds}
      </Folded>,
      { draft: draftWith({ form: 'snapshot', hazards: ['heat'], scale: null }) },
    );
    await userEvent.click(screen.getByRole('button', { name: 'Grow it into a full case study' }));
    expect(writing.getState().draft.content).toMatchObject({ form: 'full', hazards: ['heat'] });
    expect(screen.getByRole('radio', { name: /Full case study/ })).toBeChecked();
    const [first] = screen.getByRole('radiogroup', { name: 'Scale' }).querySelectorAll('input');
    await expect.poll(() => document.activeElement).toBe(first);
    expect(screen.queryByRole('button', { name: /Grow/ })).toBeNull();
  });

  it('does not fold what waits for the author', () => {
    const remarks: FieldRemarks = new Map([['scale', ['Which one?']]]);
    renderWriting(<Folded remarks={remarks}>{kinds}</Folded>, { draft: draftWith({ form: 'snapshot' }) });
    expect(screen.getByRole('radiogroup', { name: 'Scale' })).toBeVisible();
    const incomplete = draftWith({ form: 'snapshot', results: [buildResult({ unit: '' })] });
    expect(foldableFields(incomplete, ['content.lessons'])).not.toContain('results');
    expect(foldableFields(incomplete, ['content.lessons'])).not.toContain('lessons');
    const tooLong = draftWith({ form: 'snapshot', challenge: paragraphs('x'.repeat(40_000)) });
    expect(foldableFields(tooLong, [])).not.toContain('challenge');
  });

  it('folds every field that is not asked of it', () => {
    const notAsked = requirements.filter((one) => !askedOf('snapshot').includes(one));
    expect(leftOpenBySnapshot).toEqual(expect.arrayContaining(notAsked.map(({ field }) => field)));
    expect(foldableFields({ ...draftWith(), memberOnly: buildMemberOnly() }, [])).toEqual([]);
  });
});
