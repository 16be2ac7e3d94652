-- The focal person (đầu mối) of an agency is one of its officers: they confirm the register for their own agency too.
update access.roles set permissions = array_append(permissions, 'focal-persons.confirm') where code = 'agency-officer';
