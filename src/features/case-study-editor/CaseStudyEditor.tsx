import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note } from '#src/domain/submission.ts';
import classes from './CaseStudyEditor.module.css';
import { ClassSection } from './ClassSection.tsx';
import { ConflictPanel } from './ConflictPanel.tsx';
import { ContactSection } from './ContactSection.tsx';
import { EditorBar } from './EditorBar.tsx';
import { EditorSection } from './EditorSection.tsx';
import { EvidenceSection } from './EvidenceSection.tsx';
import { FoldingContext } from './FoldingContext.ts';
import { IdentitySection } from './IdentitySection.tsx';
import { type FieldRemarks, RemarksContext, remarksByField } from './RemarksContext.ts';
import { ReturnedReason } from './ReturnedReason.tsx';
import { RevisionBanner } from './RevisionBanner.tsx';
import { RightsSection } from './RightsSection.tsx';
import { StorySection } from './StorySection.tsx';
import { SubmitSection } from './SubmitSection.tsx';
import { useFoldingOfForm } from './useFoldingOfForm.ts';
import { WritingContext } from './WritingContext.ts';
import type { Writing } from './writing.ts';

type CaseStudyEditorProps = {
  writing: Writing;
  /** Why the text came back, if it did. */
  returned: Note | undefined;
  /** Above the form, with why it came back: what changed since. */
  sinceReturned?: ReactNode;
  /** With title and summary: cases that may tell the same. */
  alreadyThere?: ReactNode;
  onSubmit: (version: number) => Promise<void>;
  /** Below the form: its authors, the conversation. */
  children?: ReactNode;
};

/** The form of a case study. Everything typed goes through the text in hand, which keeps and stores it. */
export function CaseStudyEditor(props: CaseStudyEditorProps) {
  const { writing, returned, sinceReturned, alreadyThere, onSubmit, children } = props;
  const remarks = useMemo(() => remarksByField(returned), [returned]);

  return (
    <WritingContext value={writing}>
      <RemarksContext value={remarks}>
        <div>
          {returned && <ReturnedReason note={returned} />}
          {sinceReturned}
          <RevisionBanner />
          <EditorBar />
          <KeysHint />
          <ConflictPanel />
          <Form remarks={remarks} alreadyThere={alreadyThere}>
            <SubmitSection isAgain={returned !== undefined} onSubmit={onSubmit} />
          </Form>
        </div>
        {children}
      </RemarksContext>
    </WritingContext>
  );
}

/** For those who have a keyboard; who has none is not told about it. */
function KeysHint() {
  const { t } = useTranslation('editor');
  return <p className={classes.keys}>{t('keys.hint')}</p>;
}

type FormProps = {
  remarks: FieldRemarks;
  alreadyThere: ReactNode;
  /** Its end. */
  children: ReactNode;
};

function Form({ remarks, alreadyThere, children }: FormProps) {
  const folding = useFoldingOfForm(remarks);
  return (
    <FoldingContext value={folding}>
      <div>
        <EditorSection section="identity">
          <IdentitySection />
          {alreadyThere}
        </EditorSection>
        <EditorSection section="class">
          <ClassSection />
        </EditorSection>
        <EditorSection section="story">
          <StorySection />
        </EditorSection>
        <EditorSection section="evidence">
          <EvidenceSection />
        </EditorSection>
        <EditorSection section="contact">
          <ContactSection />
        </EditorSection>
        <EditorSection section="rights">
          <RightsSection />
        </EditorSection>
        {children}
      </div>
    </FoldingContext>
  );
}
