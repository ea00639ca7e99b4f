import type { Relation } from '@/core/model/actor';
import { campaignsOf, type ProfileLink, techniquesByTactic } from '@/core/profile/techniques';
import { ExternalLink } from '../../components/ExternalLink';
import { Citations } from '../Citations';
import { Entry, Row } from '../Row';
import { Section } from '../Section';

interface LinksProps {
  readonly relations: readonly Relation[];
}

/** What the actor does, by what it serves. */
export function Techniques({ relations }: LinksProps) {
  const groups = techniquesByTactic(relations);
  if (groups.length === 0) return null;
  const count = relations.filter(({ kind }) => kind === 'technique').length;
  return (
    <Section id="techniques" count={count} column="according to">
      <dl class="rows rows-dense">
        {groups.map(({ title, techniques }) => (
          <Row key={title} label={title}>
            {techniques.map((technique) => (
              <LinkEntry key={`${technique.externalId} ${technique.name}`} link={technique} />
            ))}
          </Row>
        ))}
      </dl>
    </Section>
  );
}

/** The campaigns that sources attribute to the actor, the latest first. */
export function Campaigns({ relations }: LinksProps) {
  const campaigns = campaignsOf(relations);
  if (campaigns.length === 0) return null;
  return (
    <Section id="campaigns" count={campaigns.length} column="according to">
      <dl class="rows">
        {campaigns.map((campaign) => (
          <Row
            key={`${campaign.externalId} ${campaign.name}`}
            label={period(campaign) || <span class="muted">Dates not stated</span>}
          >
            <LinkEntry link={campaign} />
          </Row>
        ))}
      </dl>
    </Section>
  );
}

function LinkEntry({ link: { name, externalId, page, during, sources, citations } }: { link: ProfileLink }) {
  const words = externalId === undefined ? name : `${name} (${externalId})`;
  return (
    <Entry sources={sources}>
      <bdi>{page === undefined ? words : <ExternalLink href={page}>{words}</ExternalLink>}</bdi>
      {during !== undefined && <span class="entry-note">seen in {during}</span>}
      <Citations citations={citations} />
    </Entry>
  );
}

/** "2019-08 to 2021-01": days of a campaign are seldom known. */
function period({ firstSeen, lastSeen }: ProfileLink): string {
  const months = [firstSeen, lastSeen].flatMap((day) => (day === undefined ? [] : [day.slice(0, 7)]));
  return [...new Set(months)].join(' to ');
}
