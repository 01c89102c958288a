import type { QueryClient } from '@tanstack/react-query';
import { database } from '#src/data/client/database.ts';
import { DataError } from '#src/data/errors.ts';
import { storePicture } from '#src/data/media/commands.ts';
import { pictureBlob, thumbnailQuery } from '#src/data/media/queries.ts';
import type { PictureTools } from './PictureToolsContext.ts';
import type { Writing } from './writing.ts';

type TextInHand = {
  writing: Writing;
  uid: string;
  submissionId: string;
};

export function pictureTools({ writing, uid, submissionId }: TextInHand, client: QueryClient): PictureTools {
  return {
    async prepare(file) {
      const { preparePicture } = await import('#src/ui/picture/preparePicture.ts');
      return preparePicture(file);
    },
    async store({ original, thumbnail }) {
      await storeTextFirst(writing);
      const shown = writing.getState().draft.content.pictures.map(({ id }) => id);
      const id = await storePicture(database(), { uid }, { submissionId, shown, original, thumbnail });
      client.setQueryData(thumbnailQuery(id).queryKey, pictureBlob(thumbnail));
      return id;
    },
  };
}

/** The rules ask who wrote the text, so it has to be there before its pictures. */
async function storeTextFirst(writing: Writing): Promise<void> {
  if (writing.getState().version > 0) return;
  const { version, problem } = await writing.settle();
  if (version === 0) throw new DataError(problem ?? 'offline');
}
