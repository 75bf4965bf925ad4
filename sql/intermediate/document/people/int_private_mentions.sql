{#
  Mentions by an office that speaks for no country: "a former minister", "the analyst", "the head of the company". The
  head of a ministry's department or of a field of government ("director for Asia of the Foreign Ministry") does, the
  president of an association does not.
#}
with mentions as (

    select * from {{ ref('int_actor_mentions') }}
    where role_list is not null or is_plural_role

),

cities as (

    {# "a White House lawyer" is the government's, "a Paris lawyer" nobody's #}
    select document_key, sentence_no, token_no,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'city'

),

words as (

    select
        document_key, sentence_no, token_no,
        case
            when kind = 'government_head' or kind = 'organization_head' and concept = 'public' then 'institution'
            when kind = 'organization_head' and concept is null then 'company'
            when kind = 'organization_head' then 'body'
            when kind = 'role_modifier' then 'past'
            else 'seat'
        end as sense,
    from {{ ref('int_phrases_located') }}
    where
        layer = 'syntax'
        and (
            kind in ('government_head', 'organization_head', 'country_capital_for_government')
            or kind = 'role_modifier' and concept = 'former'
        )

),

marks as (

    select document_key, sentence_no, linkers, commas,
    from {{ ref('int_sentence_marks') }}

),

surroundings as (

    select
        mentions.document_key,
        mentions.sentence_no,
        mentions.mention_no,
        {# behind the office, before the next pause: "deputy head of the port authority" #}
        bool_or(sense = 'institution') as is_of_institution,
        bool_or(sense in ('body', 'company') and words.token_no - token_end <= 2) as is_of_body,
        {# "the group's vice president", "a spokeswoman for the company" #}
        bool_or(sense = 'company' and words.token_no - token_end <= 2) as is_of_company,
        bool_or(sense = 'seat' and cities.token_no is null and words.token_no < token_end) as is_of_seat,
        count_if(sense = 'past' and words.token_no < token_end) as past_count,
    from mentions
    inner join words
        on mentions.document_key = words.document_key
        and mentions.sentence_no = words.sentence_no
        {# "a former immigration judge": before an office may stand what no list holds #}
        and words.token_no
        between mentions.token_no - if(words.sense = 'past', 2, 0) and mentions.token_end + 3
    left join marks
        on words.document_key = marks.document_key
        and words.sentence_no = marks.sentence_no
    left join cities
        on words.document_key = cities.document_key
        and words.sentence_no = cities.sentence_no
        and words.token_no = cities.token_no
    where
        words.token_no >= mentions.token_no
        or {{ count_between('marks.linkers', 'words.token_no', 'mentions.token_no') }} = 0
        and {{ count_between('marks.commas', 'words.token_no', 'mentions.token_no') }} = 0
    group by mentions.document_key, mentions.sentence_no, mentions.mention_no

),

described as (

    select
        mentions.*,
        coalesce(list_transform(role_list, lambda held: held.role), [plural_role]) as roles,
        is_public_body or is_government or organization_id is not null or domain is not null
        or coalesce(is_of_institution, false) as is_institutional,
        coalesce(is_of_body and countries is null, false) as is_of_body,
        coalesce(is_of_company and countries is null, false) or bodies.mention_no is not null as is_private_office,
        coalesce(is_of_seat, false) as is_of_seat,
        coalesce(past_count, 0) as past_count,
    from mentions
    left join surroundings using (document_key, sentence_no, mention_no)
    left join {{ ref('int_offices_of_bodies') }} as bodies using (document_key, sentence_no, mention_no)

)

select document_key, sentence_no, mention_no, past_count > 0 as is_past,
from described
where
    {# "the prime minister, a former mayor" has an office that is not past #}
    len(list_filter(
        roles, lambda role: role not in ('expert', 'religious_leader', 'executive', 'head_of_state')
        or is_institutional and role = 'executive'
        or (is_institutional or not is_of_body) and role = 'head_of_state'
        or is_of_seat
    )) <= past_count
    or is_private_office and not is_institutional and not is_of_seat
    and roles[1] in ('head_of_state', 'vice_president', 'spokesperson', 'official')
