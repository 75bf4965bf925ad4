{#
  People named right behind the side they lead, "The Indian side was led by Minister Asha Exemple", or before it: "Asha Exemple,
  who headed the Indian delegation".
#}
with name_mentions as (

    select * from {{ ref('int_person_name_mentions') }}

),

mentions as (

    select * from {{ ref('int_actor_mentions') }}

),

leads as (

    select
        document_key,
        sentence_no,
        list(token_end) filter (kind = 'leads') as leads,
        list(token_no) filter (kind = 'delegation') as delegations,
    from {{ ref('int_phrases_located') }}
    where layer = 'events' and kind in ('leads', 'delegation')
    group by document_key, sentence_no

),

led as (

    {# the last side before the name, where the person is first named so #}
    select
        name_mentions.document_key,
        name_mentions.person_key,
        arg_max(side.countries[1], (-name_mentions.sentence_no, side.token_no)) as country_code,
    from name_mentions
    inner join mentions using (document_key, sentence_no, mention_no)
    inner join mentions as side
        on name_mentions.document_key = side.document_key
        and name_mentions.sentence_no = side.sentence_no
    left join leads on name_mentions.document_key = leads.document_key and name_mentions.sentence_no = leads.sentence_no
    where
        side.is_government and side.countries is not null and side.name is null
        and (
            mentions.token_no - side.token_end between 0 and 8 and mentions.is_oblique
            or side.token_no - mentions.token_end between 1 and 12
            and not mentions.is_oblique
            and {{ count_between('leads.leads', 'mentions.token_end', 'side.token_no + 2') }} > 0
            and {{ count_between('leads.delegations', 'side.token_no', 'side.token_end + 1') }} > 0
        )
    group by name_mentions.document_key, name_mentions.person_key

)

select * from led
