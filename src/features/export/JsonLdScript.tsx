import { caseJsonLd, type JsonLdInput, jsonLdScript } from '#src/domain/caseJsonLd.ts';
import { caseAddress } from './caseAddress.ts';

/** The case for tools that read a page's linked data; a block of data, which no browser runs. */
export function JsonLdScript(input: Omit<JsonLdInput, 'address'>) {
  const data = caseJsonLd({ ...input, address: caseAddress(input.caseStudy.id) });
  return <script type="application/ld+json">{jsonLdScript(data)}</script>;
}
