{{ config(materialized='view') }}
{# Whom a text is about, and where and when the encounter that it is about takes place. #}
select
    story.document_key,
    story.parties,
    story.is_met,
    opened.stage_time,
    opened.city,
    {# the session of a world body is not with whom the text is about; that of two sides' council is #}
    opened.format in ('summit', 'forum', 'council')
    and len(opened.person_keys) < 2
    and not (opened.format = 'council' and len(opened.parties) = 2) as is_gathering,
from {{ ref('int_story_parties') }} as story
left join {{ ref('int_meetings_opened') }} as opened
    on story.document_key = opened.document_key
    and opened.is_main
