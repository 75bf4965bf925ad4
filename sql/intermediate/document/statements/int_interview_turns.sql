{#
  Whose turn each paragraph of an interview is. An answer lasts until the next label, question or heading; it is the
  words of the person named, or of the one who answers the press.
#}
with labels as (

    select * from {{ ref('int_paragraph_labels') }}

),

interviews as (

    select document_key
    from labels
    group by document_key
    having
        count_if(label_kind is not null or person_key is not null) >= 2
        and count_if(label_kind = 'question' or is_question) >= 2

),

claims as (

    select document_key, person_key, bool_or(role = 'spokesperson') as is_spokesperson,
    from {{ ref('int_offices_claimed') }}
    group by document_key, person_key

),

respondents as (

    {# whose answers "R –" gives: a spokesperson's, else the first person of office #}
    select
        people.document_key,
        arg_min(person_key, (not claims.is_spokesperson, people.first_sentence_no, person_key)) as person_key,
    from {{ ref('int_document_people') }} as people
    inner join claims using (document_key, person_key)
    group by people.document_key

),

followed as (

    {# an unlabelled paragraph right before a labelled answer is the question to it #}
    select
        *,
        coalesce(
            label_kind is null and person_key is null
            and lead(person_key is not null or label_kind = 'answer') over (
                partition by document_key order by paragraph_no
            ),
            false
        ) as answers_next,
    from labels
    semi join interviews using (document_key)

),

turns as (

    select
        followed.document_key,
        followed.paragraph_no,
        case
            when label_kind = 'question' then 'question'
            when followed.person_key is not null or label_kind = 'answer' then 'answer'
            when is_heading then 'heading'
            when is_question or answers_next then 'question'
        end as own_turn,
        if(label_kind = 'answer', respondents.person_key, followed.person_key) as person_key,
    from followed
    left join respondents using (document_key)

),

continued as (

    select
        document_key,
        paragraph_no,
        own_turn,
        last_value(own_turn ignore nulls) over reading as turn,
        last_value(person_key ignore nulls) over reading as person_key,
    from turns
    window reading as (partition by document_key order by paragraph_no)

)

select * from continued
