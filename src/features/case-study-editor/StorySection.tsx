import { BuildingBlocksField } from './BuildingBlocksField.tsx';
import { ContentLongText } from './ContentFields.tsx';
import { LongTextField } from './LongTextField.tsx';
import { ReleaseField } from './ReleaseField.tsx';
import { useMemberOnlyField } from './WritingContext.ts';

export function StorySection() {
  const [whatDidNotWork, change] = useMemberOnlyField('whatDidNotWork');
  return (
    <>
      <ContentLongText name="challenge" />
      <ContentLongText name="approach" />
      <BuildingBlocksField />
      <ContentLongText name="participation" isOptional />
      <ContentLongText name="lessons" />
      <LongTextField name="whatDidNotWork" value={whatDidNotWork} onChange={change} isOptional />
      <ReleaseField />
    </>
  );
}
