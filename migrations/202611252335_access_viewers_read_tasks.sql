-- Whoever may read every task may read tasks: the routes of tasks ask for the one, the sight of all for the other.
update access.roles set permissions = array_append(permissions, 'tasks.read')
  where 'tasks.read-all' = any (permissions) and not 'tasks.read' = any (permissions);
