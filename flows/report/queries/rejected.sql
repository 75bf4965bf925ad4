-- The files that the newest run could not read, by reason.
select reason, count(*) as n,
from audit.rejected_files
where run_id = (select max(run_id) from audit.runs)
group by reason
order by n desc, reason
