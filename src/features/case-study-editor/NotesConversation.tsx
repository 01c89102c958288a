import { useQuery } from '@tanstack/react-query';
import { database } from '#src/data/client/database.ts';
import { addNote } from '#src/data/submissions/commands.ts';
import { notesQuery } from '#src/data/submissions/queries.ts';
import type { Submission } from '#src/domain/submission.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { Conversation } from './Conversation.tsx';

type NotesConversationProps = {
  submission: Submission;
  uid: string;
};

export function NotesConversation({ submission, uid }: NotesConversationProps) {
  const { id, version, authorUids, content } = submission;
  const notes = useQuery(notesQuery(id, { isModerator: false }));
  return (
    <Faces query={notes} isEmpty={() => false}>
      {(list) => (
        <Conversation
          notes={list}
          uid={uid}
          authorUids={authorUids}
          language={content.language}
          onSend={(text) =>
            addNote(database(), { uid }, { submissionId: id, text, internal: false, version })
          }
        />
      )}
    </Faces>
  );
}
