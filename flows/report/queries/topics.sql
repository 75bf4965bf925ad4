-- Every topic with its labels.
select topic_id as id, label_en as en, label_fr as fr,
from marts.dim_topics
order by topic_id
