/** Fills the tables of tasks with a province's work of many years, for figures that need a full house. */
import type pg from 'pg';

/**
 * Adds `count` tasks of returning obligations around a day: some nine in ten done, the rest open, some of them late; each with one
 * lead and two coordinating agencies out of all living ones.
 * @param today `YYYY-MM-DD`
 */
export async function fillTasks(pool: pg.Pool, count: number, today: string): Promise<void> {
  await pool.query(
    `with bodies as (select id, row_number() over (order by name->>'vi' collate "C") - 1 as place from organizations.organizations_now where valid_to is null),
    size as (select count(*) as bodies from bodies),
    words as (select array['Tuyên truyền biển, đảo', 'Quảng bá chè Trà Sơn', 'Tập huấn thông tin cơ sở', 'Gặp gỡ doanh nghiệp FDI',
      'Đón đoàn phóng viên nước ngoài', 'Xây dựng bộ từ khóa', 'Duy trì trang thông tin đối ngoại', 'Cuộc thi ảnh, video'] as titles),
    made as (
      select n, gen_random_uuid() as obligation, gen_random_uuid() as task, titles[1 + n % 8] || ' đợt ' || n as title,
        $2::date + ((n * 7919) % 2000 - 1900) as due, (n * 31) % 100 as chance
      from generate_series(1, $1::int) n, words),
    obligations as (
      insert into tasks.obligations (id, ordinal, title, mode, rhythm, results_proposed_at, created_at, created_by)
      select obligation, n, title, 'assigned', 'once', now(), now(), 'test' from made),
    tasks as (
      insert into tasks.tasks (id, obligation_id, period_key, period_end, title, words_exact, words_folded, mode, is_historic, can_be_late,
        progress, due_origin, due_last_on, due_on, due_before_extension, done_on, done_at, ordinal, created_at, updated_at)
      select task, obligation, 'once', due, title, to_tsvector('simple', title),
        to_tsvector('simple', translate(lower(title), 'àáảãạăắặâấậđèéêếềệểìíịỉòóôốồộơớợờùúưứừữựụủýảạọ', 'aaaaaaaaaaadeeeeeeeiiiiooooooooooouuuuuuuuuyaao')),
        'assigned', false, true,
        case when due < $2::date then case when chance < 97 then 'done' else 'in-progress' end
          when chance < 40 then 'in-progress' else 'not-started' end,
        'document', due, due, case when chance = 50 then due - 30 end,
        case when due < $2::date and chance < 97 then due - 20 + chance / 4 end,
        case when due < $2::date and chance < 97 then now() end, n, now() - n * interval '1 second', now() - n * interval '1 second'
      from made)
    insert into tasks.parts (id, task_id, ordinal, role, organization_id, mode, is_outside, is_focal, must_submit, can_be_late, state,
      is_pending, due_on, done_at, done_on, confirmed_at)
    select gen_random_uuid(), task, k, case when k = 0 then 'lead' else 'coordinating' end, b.id,
      'assigned', false, false, k = 0, k = 0,
      case when due < $2::date and chance < 97 then 'done' when due < $2::date or chance < 40 then 'in-progress' else 'not-started' end,
      not (due < $2::date and chance < 97), due,
      case when due < $2::date and chance < 97 then now() end, case when due < $2::date and chance < 97 then due end,
      case when due < $2::date - 20 and chance < 97 then now() end
    from made cross join size cross join generate_series(0, 2) k join bodies b on b.place = (n * (k * 13 + 1) + k * 7) % size.bodies
    on conflict do nothing`,
    [count, today],
  );
  await pool.query('analyze tasks.obligations, tasks.tasks, tasks.parts');
}
