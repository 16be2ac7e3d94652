import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import type { OrganizationDetail } from '#modules/organizations/contract.ts';
import { useMay } from '../me.ts';
import { ButtonLink } from '../ui/links.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { useWords } from '../words.tsx';
import { FocalSection } from './focal-section.tsx';
import { OrganizationAbout } from './organization-about.tsx';
import { OrganizationAccounts } from './organization-accounts.tsx';
import { OrganizationMergers } from './organization-mergers.tsx';
import { OrganizationMarks } from './organization-marks.tsx';
import { OrganizationNames } from './organization-names.tsx';
import { useOrganization } from './queries.ts';
import { RenameOrganization } from './rename-organization.tsx';

const route = getRouteApi('/organizations/$id');

/** One body: what it is, its names through time, who came before and after, its focal person and accounts. */
export function Organization() {
  const { id } = route.useParams();
  return (
    <Loaded query={useOrganization(id)}>{(detail) => <OrganizationPage key={detail.id} detail={detail} />}</Loaded>
  );
}

function OrganizationPage({ detail }: { readonly detail: OrganizationDetail }) {
  const { t, nameOf } = useWords();
  const may = useMay();
  return (
    <Page
      title={nameOf(detail.name)}
      badge={<OrganizationMarks row={detail} />}
      lead={t(`organizations.type.${detail.type}`)}
      breadcrumbs={[{ label: t('organizations.title'), to: '/organizations' }]}
      actions={<Actions detail={detail} />}
    >
      <OrganizationAbout detail={detail} />
      <OrganizationMergers id={detail.id} />
      <FocalSection detail={detail} />
      <OrganizationNames detail={detail} />
      {may('access.manage') ? <OrganizationAccounts id={detail.id} /> : null}
    </Page>
  );
}

function Actions({ detail }: { readonly detail: OrganizationDetail }) {
  const { t } = useWords();
  const may = useMay();
  const [isRenaming, renaming] = useDisclosure(false);
  const isLiving = detail.validTo === null;
  return (
    <>
      {may('tasks.read') ? (
        <ButtonLink to="/organizations/$id/work" params={{ id: detail.id } as never} variant="default">
          {t('agency.open')}
        </ButtonLink>
      ) : null}
      {may('audit.read') ? (
        <ButtonLink to="/audit" search={{ subjectType: 'organization', subjectId: detail.id }} variant="default">
          {t('organizations.history')}
        </ButtonLink>
      ) : null}
      {isLiving && may('organizations.merge') ? (
        <ButtonLink to="/organizations/merge" search={{ predecessor: detail.id }} variant="default">
          {t('organizations.merge')}
        </ButtonLink>
      ) : null}
      {isLiving && may('organizations.edit') ? (
        <Button variant="default" onClick={renaming.open}>
          {t('organizations.rename')}
        </Button>
      ) : null}
      {isRenaming ? <RenameOrganization detail={detail} onClose={renaming.close} /> : null}
    </>
  );
}
