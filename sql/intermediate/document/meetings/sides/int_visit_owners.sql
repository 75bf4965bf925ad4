{#
  Whose visit "his visit" is: of the last person named before it in its sentence, "Minister X, who …, put off her trip to
  Peru", else of the first one behind it, "Previewing his visit, X said", else of whom the text spoke of last.
#}
with visits as (

    select document_key, sentence_no, token_no,
    from {{ ref('int_meeting_candidates') }}
    where format = 'visit' and rule_id like 'event_%'

),

determiners as (

    select document_key, sentence_no, token_no, token_end,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'determiner' and concept = 'possessive'

),

own_words as (

    {# "our visit" is told by those who paid it #}
    select document_key, sentence_no, token_no,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'address'

),

owned as (

    {# "her first official visit" #}
    select distinct visits.*
    from visits
    inner join determiners
        on visits.document_key = determiners.document_key
        and visits.sentence_no = determiners.sentence_no
        and visits.token_no - determiners.token_end between 0 and 3
    anti join own_words
        on determiners.document_key = own_words.document_key
        and determiners.sentence_no = own_words.sentence_no
        and determiners.token_no = own_words.token_no

),

named as (

    select
        owned.document_key,
        owned.sentence_no,
        owned.token_no,
        arg_min(
            struct_pack(person_key := actors.person_key, country_code := actors.country_code),
            (actors.token_no > owned.token_no, abs(actors.token_no - owned.token_no))
        ) as owner,
    from owned
    inner join {{ ref('int_actors') }} as actors
        on owned.document_key = actors.document_key
        and owned.sentence_no = actors.sentence_no
        and actors.actor_kind = 'person'
        and actors.person_key is not null
        and not actors.is_possessive
        and (actors.token_no < owned.token_no or not actors.is_oblique)
    group by owned.document_key, owned.sentence_no, owned.token_no

)

select
    owned.document_key,
    owned.sentence_no,
    owned.token_no,
    'person' as actor_kind,
    null::varchar[] as country_codes,
    false as is_setting,
    coalesce(named.owner['person_key'], antecedents.person_key) as person_key,
    if(named.owner is null, antecedents.country_code, named.owner['country_code']) as country_code,
    0 as distance,
from owned
left join named using (document_key, sentence_no, token_no)
left join {{ ref('int_antecedents') }} as antecedents using (document_key, sentence_no)
where coalesce(named.owner['person_key'], antecedents.person_key) is not null
