{#
  The country that hosts an encounter: "Kenya has hosted the first Forum", "un sommet accueilli par le Kenya". It takes
  place there, where the text names no other place.
#}
with candidates as (

    select document_key, sentence_no, token_no, token_end, verb_no,
    from {{ ref('int_meeting_candidates') }}
    where rule_id like 'event_%' and format not in ('visit', 'phone_call', 'video_call')

),

verbs as (

    select located.document_key, located.sentence_no, located.token_no as host_no, located.token_end as host_end,
    from {{ ref('int_phrases_located') }} as located
    inner join {{ ref('lex_adjacent_words') }} as words
        on located.language = words.language
        and located.phrase = words.phrase
        and words.kind = 'host_verb'
    where located.layer = 'syntax' and located.kind = 'verb' and located.concept = 'hold.meeting'

),

countries as (

    select document_key, sentence_no, token_no as country_no, token_end as country_end, is_oblique, country_code,
    from {{ ref('int_encounter_actors') }}
    where actor_kind = 'government' and country_code is not null and not is_possessive

),

agents as (

    select document_key, sentence_no, token_no as agent_no, token_end as agent_end,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'preposition' and concept = 'by'

),

hosted as (

    select candidates.*, countries.country_code, verbs.host_no - countries.country_end as gap,
    from candidates
    inner join verbs
        on candidates.document_key = verbs.document_key
        and candidates.sentence_no = verbs.sentence_no
        and candidates.verb_no = verbs.host_no
    inner join countries
        on candidates.document_key = countries.document_key
        and candidates.sentence_no = countries.sentence_no
        and verbs.host_no - countries.country_end between 0 and 4
        and not countries.is_oblique
    union all
    select candidates.*, countries.country_code, verbs.host_no - candidates.token_end,
    from candidates
    inner join verbs
        on candidates.document_key = verbs.document_key
        and candidates.sentence_no = verbs.sentence_no
        and verbs.host_no - candidates.token_end between 0 and 6
    inner join agents
        on candidates.document_key = agents.document_key
        and candidates.sentence_no = agents.sentence_no
        and verbs.host_end = agents.agent_no
    inner join countries
        on candidates.document_key = countries.document_key
        and candidates.sentence_no = countries.sentence_no
        and countries.country_no - agents.agent_end between -1 and 0

)

select document_key, sentence_no, token_no, arg_min(country_code, (gap, country_code)) as country_code,
from hosted
group by document_key, sentence_no, token_no
