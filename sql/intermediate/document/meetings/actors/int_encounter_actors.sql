{#
  The actors of a text, and those who speak of themselves: "I flew to Lima" in an interview is the one who answers, "nous
  avons reçu la ministre" his side. "After X met Y": what a verb follows is its subject, no object of "after".
#}
with speakers as (

    select document_key, sentence_no, any_value(person_key) as person_key, any_value(country_code) as country_code,
    from {{ ref('int_spoken_sentences') }}
    where actor_kind = 'person'
    group by document_key, sentence_no
    having count(distinct coalesce(person_key, '')) = 1 and count(person_key) = count(*)

),

first_persons as (

    select
        described.document_key,
        described.sentence_no,
        described.mention_no,
        described.token_no,
        described.token_end,
        false as is_oblique,
        false as is_possessive,
        if(described.pronoun = 'first_singular', 'person', 'government') as actor_kind,
        if(described.pronoun = 'first_singular', speakers.person_key, null) as person_key,
        speakers.country_code,
        [speakers.country_code] as country_codes,
        false as is_unspecific,
    from {{ ref('int_actors_described') }} as described
    inner join speakers using (document_key, sentence_no)
    {# "They met in Lima, and I think that" #}
    anti join {{ ref('int_phrases_located') }} as opinions
        on described.document_key = opinions.document_key
        and described.sentence_no = opinions.sentence_no
        and described.token_end = opinions.token_no
        and opinions.layer = 'syntax'
        and opinions.kind = 'verb'
        and opinions.concept in ('speech.state', 'speech.hope')
    where described.pronoun in ('first_singular', 'first_plural') and speakers.country_code is not null

)

select
    actors.* replace (
        actors.is_oblique
        and members.mention_no is null
        and not coalesce(
            list_has_any(marks.clause_openers, [actors.token_no, actors.token_no - 1])
            and list_contains(marks.verbs, actors.token_end),
            false
        ) as is_oblique
    ),
from {{ ref('int_actors_listed') }} as actors
left join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
left join {{ ref('int_delegation_members') }} as members using (document_key, sentence_no, mention_no)
left join {{ ref('int_phrases_located') }} as summits
    on actors.document_key = summits.document_key
    and actors.sentence_no = summits.sentence_no
    and summits.layer = 'events' and summits.kind = 'event' and summits.concept = 'summit'
    and summits.token_no between actors.token_no and actors.token_end - 1
{# "on the margins of the Andean summit": whose it is tells its name #}
where actors.actor_kind != 'organization' or summits.token_no is null
union all by name
select * from first_persons
