import { type ReactNode, useMemo } from 'react';
import type { Note } from '#src/domain/submission.ts';
import { ClassSection } from './ClassSection.tsx';
import { ConflictPanel } from './ConflictPanel.tsx';
import { ContactSection } from './ContactSection.tsx';
import { EditorBar } from './EditorBar.tsx';
import { EditorSection } from './EditorSection.tsx';
import { EvidenceSection } from './EvidenceSection.tsx';
import { IdentitySection } from './IdentitySection.tsx';
import { RemarksContext, remarksByField } from './RemarksContext.ts';
import { ReturnedReason } from './ReturnedReason.tsx';
import { RightsSection } from './RightsSection.tsx';
import { StorySection } from './StorySection.tsx';
import { SubmitSection } from './SubmitSection.tsx';
import { WritingContext } from './WritingContext.ts';
import type { Writing } from './writing.ts';

type CaseStudyEditorProps = {
  writing: Writing;
  /** Why the text came back, if it did. */
  returned: Note | undefined;
  onSubmit: (version: number) => Promise<void>;
  /** Below the form: the conversation. */
  children?: ReactNode;
};

/** The form of a case study. Everything typed goes through the text in hand, which keeps and stores it. */
export function CaseStudyEditor({ writing, returned, onSubmit, children }: CaseStudyEditorProps) {
  const remarks = useMemo(() => remarksByField(returned), [returned]);

  return (
    <WritingContext value={writing}>
      <RemarksContext value={remarks}>
        <div>
          {returned && <ReturnedReason note={returned} />}
          <EditorBar />
          <ConflictPanel />
          <div>
            <EditorSection section="identity">
              <IdentitySection />
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
            <SubmitSection isAgain={returned !== undefined} onSubmit={onSubmit} />
          </div>
        </div>
        {children}
      </RemarksContext>
    </WritingContext>
  );
}
