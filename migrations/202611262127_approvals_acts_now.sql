-- What was put before leaders and what they said, by where its subject stands on the desk.
create view approvals.acts_now as
  select a.id, a.decision_id, d.path, d.title, d.question, d.leader_name, a.act, a.text, a.at, a.by, a.way, a.decided_by
  from approvals.acts a join approvals.decisions d on d.id = a.decision_id;
create index decisions_of_path on approvals.decisions (path);
