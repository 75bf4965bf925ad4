-- How sure are the days? Meetings by the precision of their date and by how it was found.
select
    meetings.date_precision,
    meetings.date_basis,
    codes.description as means,
    count(*) as meetings,
from marts.fct_meetings as meetings
left join reference.ref_codes as codes on meetings.date_basis = codes.code and codes.code_kind = 'date_basis'
group by meetings.date_precision, meetings.date_basis, means
order by meetings desc, meetings.date_precision, meetings.date_basis
