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
        count_if(label_kind is not null or person_key is not null) >= 1
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
        bool_or(claims.is_spokesperson) as is_spokesperson,
    from {{ ref('int_document_people') }} as people
    inner join claims using (document_key, person_key)
    group by people.document_key

),

addresses as (

    {# "vous", "your" without "je" or "we": who speaks so asks #}
    select
        sentences.document_key,
        sentences.paragraph_no,
        bool_and(phrases.concept = 'second_person') as is_addressed,
    from {{ ref('int_phrases_located') }} as phrases
    inner join {{ ref('stg_sentences') }} as sentences using (document_key, sentence_no)
    where phrases.layer = 'syntax' and phrases.kind = 'address'
    group by sentences.document_key, sentences.paragraph_no

),

asked as (

    {# an unlabelled paragraph right before a labelled answer is the question to it #}
    select
        labels.*,
        coalesce(
            label_kind = 'question'
            or label_kind is null and person_key is null and not is_heading and (
                is_question
                or addresses.is_addressed
                or lead(person_key is not null or label_kind = 'answer') over in_order
            ),
            false
        ) as asks,
    from labels
    semi join interviews using (document_key)
    left join addresses using (document_key, paragraph_no)
    window in_order as (partition by labels.document_key order by labels.paragraph_no)

),

turns as (

    select
        asked.document_key,
        asked.paragraph_no,
        asked.person_key is not null or label_kind = 'answer' as is_labelled,
        case
            when asks then 'question'
            when is_labelled then 'answer'
            when is_heading then 'heading'
            when lag(asks) over in_order then 'answer'
        end as own_turn,
        if(label_kind = 'answer', respondents.person_key, asked.person_key) as labelled_key,
        {# a briefing whose answers have no label #}
        if(own_turn = 'answer' and respondents.is_spokesperson, respondents.person_key, null) as briefing_key,
    from asked
    left join respondents using (document_key)
    window in_order as (partition by asked.document_key order by asked.paragraph_no)

),

continued as (

    select
        document_key,
        paragraph_no,
        own_turn,
        is_labelled,
        last_value(own_turn ignore nulls) over reading as turn,
        coalesce(
            last_value(labelled_key ignore nulls) over reading, last_value(briefing_key ignore nulls) over reading
        ) as person_key,
    from turns
    window reading as (partition by document_key order by paragraph_no)

)

select * from continued
