{# Which encounter each mention speaks of across documents. What nothing joins stays apart. #}
with mentions as (

    select * from {{ ref('int_meetings_identified') }}

),

overlapping as (

    select * from {{ ref('int_meetings_overlapping') }}

),

joined as (

    select
        mentions.* exclude (family) replace (coalesce(overlapping.joint_key, mentions.corpus_key) as corpus_key),
        case
            when split_part(mentions.corpus_key, '|', 1) = 'document' and overlapping.joint_key is not null
                then 'overlap'
            else split_part(mentions.corpus_key, '|', 1)
        end as resolution,
    from mentions
    left join overlapping using (document_key, event_key)

)

select *, {{ surrogate_key(["'meeting'", 'corpus_key']) }} as meeting_id,
from joined
