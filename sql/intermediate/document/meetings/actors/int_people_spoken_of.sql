{{ config(materialized='view') }}
{# Whom a sentence speaks of by name or as the one it is about: whom "he" behind it can mean. #}
with mentioned as (

    {# of several people of an earlier sentence the one it was about #}
    select
        document_key,
        sentence_no,
        mention_no,
        token_no,
        actors.person_key,
        actors.country_code,
        salient.mention_no is not null as is_salient,
        {# "Minister X visited Peru, spokesman Y said. He …": the sentence is about X #}
        actors.person_key is not null
        and coalesce(speaking.speaks, false)
        and salient.mention_no is not null as is_teller,
    from {{ ref('int_encounter_actors') }} as actors
    left join {{ ref('int_encounter_speakers') }} as speaking using (document_key, sentence_no, mention_no)
    left join {{ ref('int_salient_people') }} as salient using (document_key, sentence_no, mention_no)
    where (actors.person_key is not null or is_salient) and pronoun is null and not is_oblique and not is_possessive

)

select
    *,
    min(token_no) over sentences as first_no,
    coalesce(max(if(is_teller, token_no, null)) over sentences > first_no, false) as has_late_teller,
from mentioned
window sentences as (partition by document_key, sentence_no)
